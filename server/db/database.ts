import { type SQL, sql } from 'drizzle-orm'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type * as schema from './schema.ts'

/** A connection or a transaction that queries run on, whatever the driver. */
export type Queries = PgDatabase<PgQueryResultHKT, typeof schema>

/** PostgreSQL, embedded or by the network. `queries` acts as the owner of the tables: requests go through transaction.ts. */
export type Database = { queries: Queries; close: () => Promise<void> }

/** The rows of a hand-written query: postgres.js answers an array, PGlite an object that holds one. */
export const rowsOf = async <Row>(queries: Queries, query: SQL): Promise<readonly Row[]> => {
  const answer: unknown = await queries.execute(query)
  return (Array.isArray(answer) ? answer : (answer as { rows: Row[] }).rows) as Row[]
}

/** One parameter for many values, so that a statement is the same text however many there are. */
export const textArray = (values: Iterable<string>): SQL => sql`${sql.param([...values])}::text[]`
