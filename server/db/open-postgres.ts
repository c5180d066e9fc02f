import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { createSharedBell } from './change-bell.ts'
import type { Database, Queries } from './database.ts'
import type { RunMigrations } from './migrate.ts'
import * as schema from './schema.ts'

const INT8_OID = 20

/** PostgreSQL by the network; `url` as in DATABASE_URL. */
export const openPostgres = (url: string): { database: Database; runMigrations: RunMigrations } => {
  const client = postgres(url, {
    onnotice: () => {},
    // Change numbers, instants and thousandths stay far below 2^53; PGlite gives numbers too.
    types: { int8: { to: INT8_OID, from: [INT8_OID], serialize: String, parse: Number } },
  })
  const runMigrations: RunMigrations = async (work) => {
    await client.begin((tx) =>
      work({
        script: async (text) => {
          await tx.unsafe(text)
        },
        query: async <Row>(text: string, parameters: readonly string[]) =>
          (await tx.unsafe(text, [...parameters])) as unknown as Row[],
      }),
    )
  }
  const queries = drizzle(client, { schema }) as unknown as Queries
  const bell = createSharedBell(
    async (ids) =>
      await client`SELECT id, change_no AS head FROM workspaces WHERE id = ANY(${[...ids]}::text[])`,
  )
  const database: Database = {
    queries,
    memory: null,
    bell,
    tidy: async () => {},
    close: () => {
      bell.takeDown()
      return client.end({ timeout: 5 })
    },
  }
  return { database, runMigrations }
}
