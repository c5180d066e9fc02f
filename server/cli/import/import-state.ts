import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { millisSchema } from '../../../lib/contract/time.ts'

const countsSchema = z.object({
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  refused: z.int(),
})
export type ImportCounts = z.infer<typeof countsSchema>

/** How far an import of one file, by one map, to one server has come. Rows are counted without the header. */
const importStateSchema = z.object({
  version: z.literal(1),
  /** When the first import of this file began: what `now` means in its map, also when it is done again. */
  startedAt: millisSchema,
  /** Every row up to this one is on the server or in the report. */
  settledRows: z.int().min(0),
  /** Where the last settled batch began: it is sent again to see whether the server still has it. */
  lastBatchFrom: z.int().min(0),
  /** Bytes of the report that belong to settled rows; what a crash left behind them is cut off. */
  reportBytes: z.int().min(0),
  counts: countsSchema,
})
export type ImportState = z.infer<typeof importStateSchema>

const noCounts: ImportCounts = { created: 0, updated: 0, unchanged: 0, refused: 0 }

/** The state before the first row, with the `now` of an earlier import if there was one. */
export const freshState = (startedAt: ImportState['startedAt']): ImportState => ({
  version: 1,
  startedAt,
  settledRows: 0,
  lastBatchFrom: 0,
  reportBytes: 0,
  counts: noCounts,
})

/** Names an import: the same bytes by the same map and delimiter to the same server go on where they stopped. */
export const importKey = async (csvPath: string, identity: readonly string[]): Promise<string> => {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(csvPath)) hash.update(chunk)
  hash.update(JSON.stringify(identity))
  return hash.digest('hex').slice(0, 32)
}

export type StatePaths = { state: string; report: string }
export const statePaths = (folder: string, key: string): StatePaths => ({
  state: join(folder, `${key}.json`),
  report: join(folder, `${key}.refused.csv`),
})

/** The saved state, or null when there is none that can be read: an import may always begin again. */
export const loadState = async (path: string): Promise<ImportState | null> => {
  try {
    return importStateSchema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    return null
  }
}

/** Written beside and renamed: a crash leaves the old state or the new one, never half of one. */
export const saveState = async (path: string, state: ImportState): Promise<void> => {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const draft = `${path}.${process.pid}.tmp`
  await writeFile(draft, JSON.stringify(state), { mode: 0o600 })
  await rename(draft, path)
}
