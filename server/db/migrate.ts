import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** One transaction for migrations: a script of several statements, or one query with rows. */
export type MigrationTransaction = {
  script: (text: string) => Promise<void>
  query: <Row>(text: string, parameters: readonly string[]) => Promise<readonly Row[]>
}
export type RunMigrations = (work: (tx: MigrationTransaction) => Promise<void>) => Promise<void>
export type Migration = { name: string; text: string }

const folder = join(import.meta.dirname, 'migrations')

/** The committed migrations in the order of their numbers. */
export const readMigrations = async (): Promise<Migration[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })))
}

const checksum = (text: string): string => createHash('sha256').update(text).digest('hex')

const assertSameHistory = (
  applied: readonly { name: string; checksum: string }[],
  all: readonly Migration[],
) => {
  for (const [index, row] of applied.entries()) {
    const migration = all[index]
    if (migration?.name !== row.name)
      throw new Error(
        `the database has migration ${row.name}; expected ${migration?.name ?? 'none'} at its place`,
      )
    if (checksum(migration.text) !== row.checksum)
      throw new Error(`migration ${row.name} was changed after it ran: write a new one instead`)
  }
}

/**
 * Brings a database up to the given migrations, all of them or none. Processes that start at the same moment wait for each other.
 * Throws when the database was made by other migrations than these.
 */
export const migrate = async (run: RunMigrations, all: readonly Migration[]): Promise<void> =>
  run(async (tx) => {
    // Any number, the same in every process: "heatline" in ASCII.
    await tx.script('SELECT pg_advisory_xact_lock(7521978563949752933)')
    await tx.script(
      'CREATE TABLE IF NOT EXISTS migrations (name text PRIMARY KEY, checksum text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())',
    )
    const applied = await tx.query<{ name: string; checksum: string }>(
      'SELECT name, checksum FROM migrations ORDER BY name COLLATE "C"',
      [],
    )
    assertSameHistory(applied, all)
    for (const migration of all.slice(applied.length)) {
      await tx.script(migration.text)
      await tx.query('INSERT INTO migrations (name, checksum) VALUES ($1, $2)', [
        migration.name,
        checksum(migration.text),
      ])
    }
  })
