import { join } from 'node:path'
import { z } from 'zod'
import type { DatabasePlace } from './db/open.ts'

const environmentSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8787),
  HOST: z.string().min(1).default('127.0.0.1'),
  HEATLINE_DATA: z.string().min(1).default('.data'),
  DATABASE_URL: z.string().optional(),
  HEATLINE_DEMO: z.enum(['', '0', '1']).default(''),
  HEATLINE_SECRET: z.string().optional(),
  HEATLINE_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

export type Config = {
  port: number
  host: string
  /** Folder of the embedded database, the secret and the first admin's token. */
  dataDir: string
  database: DatabasePlace
  demo: boolean
  secret: string | null
  logLevel: string
}

/** Settings as people write them, empty ones as if they were not there. Throws with the name of every one that does not fit. */
export const readConfig = (environment: Readonly<Record<string, string | undefined>>): Config => {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = environmentSchema.safeParse(set)
  if (!parsed.success) throw new Error(`the environment does not fit:\n${z.prettifyError(parsed.error)}`)
  const { PORT, HOST, HEATLINE_DATA, DATABASE_URL, HEATLINE_DEMO, HEATLINE_SECRET, HEATLINE_LOG_LEVEL } =
    parsed.data
  return {
    port: PORT,
    host: HOST,
    dataDir: HEATLINE_DATA,
    database: DATABASE_URL ? { url: DATABASE_URL } : { dataDir: join(HEATLINE_DATA, 'database') },
    demo: HEATLINE_DEMO === '1',
    secret: HEATLINE_SECRET ?? null,
    logLevel: HEATLINE_LOG_LEVEL,
  }
}
