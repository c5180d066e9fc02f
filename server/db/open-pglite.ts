import { mkdir } from 'node:fs/promises'
import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { createOwnBell } from './change-bell.ts'
import { claimFolder } from './claim-folder.ts'
import type { Database, Queries } from './database.ts'
import type { RunMigrations } from './migrate.ts'
import * as schema from './schema.ts'
import { WorkspaceMemory } from './workspace-memory.ts'

/** PostgreSQL in this process, in a folder or in memory. `snapshot`: a dump of a data folder to begin with. */
export const openPglite = async (options: {
  dataDir?: string
  snapshot?: Blob
}): Promise<{ database: Database; runMigrations: RunMigrations; client: PGlite }> => {
  if (options.dataDir) await mkdir(options.dataDir, { recursive: true })
  const letGo = options.dataDir ? await claimFolder(options.dataDir) : async () => {}
  const client = await PGlite.create({
    ...(options.dataDir ? { dataDir: options.dataDir } : {}),
    ...(options.snapshot ? { loadDataDir: options.snapshot } : {}),
  })
  const runMigrations: RunMigrations = (work) =>
    client.transaction((tx) =>
      work({
        script: async (text) => {
          await tx.exec(text)
        },
        query: async <Row>(text: string, parameters: readonly string[]) =>
          (await tx.query<Row>(text, [...parameters])).rows,
      }),
    )
  // Both drivers' databases are PgDatabase; only the shape of raw answers differs, which rowsOf levels.
  const queries = drizzle(client, { schema }) as unknown as Queries
  const bell = createOwnBell()
  const database: Database = {
    queries,
    memory: new WorkspaceMemory(),
    bell,
    tidy: async () => {
      await client.exec('VACUUM (ANALYZE)')
    },
    close: async () => {
      bell.takeDown()
      await client.close()
      await letGo()
    },
  }
  return { database, runMigrations, client }
}
