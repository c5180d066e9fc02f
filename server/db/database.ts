import { type SQL, sql } from 'drizzle-orm'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type { ChangeBell } from './change-bell.ts'
import type * as schema from './schema.ts'
import type { WorkspaceMemory } from './workspace-memory.ts'

/** A connection or a transaction that queries run on, whatever the driver. */
export type Queries = PgDatabase<PgQueryResultHKT, typeof schema>

/** PostgreSQL, embedded or by the network. `queries` acts as the owner of the tables: requests go through transaction.ts. */
export type Database = {
  queries: Queries
  /** Null where other processes write too. */
  memory: WorkspaceMemory | null
  bell: ChangeBell
  /** Gives dead rows back and counts the living; a server on the network does so by itself. */
  tidy: () => Promise<void>
  close: () => Promise<void>
}

/** The rows of a hand-written query: postgres.js answers an array, PGlite an object that holds one. */
export const rowsOf = async <Row>(queries: Queries, query: SQL): Promise<readonly Row[]> => {
  const answer: unknown = await queries.execute(query)
  return (Array.isArray(answer) ? answer : (answer as { rows: Row[] }).rows) as Row[]
}

/**
 * The same for many rows: they come as one JSON text, which costs a driver half of what as many rows of as many fields do.
 * Values are those of JSON; the order of the query stays.
 */
export const manyRowsOf = async <Row>(queries: Queries, query: SQL): Promise<readonly Row[]> => {
  const [packed] = await rowsOf<{ rows: Row[] }>(
    queries,
    sql`SELECT coalesce(json_agg(row), '[]') AS rows FROM (${query}) row`,
  )
  return packed?.rows ?? []
}

/** One parameter for many values, so that a statement is the same text however many there are. */
export const textArray = (values: Iterable<string>): SQL => sql`${sql.param([...values])}::text[]`
