import type { Database } from './database.ts'
import { migrate, readMigrations } from './migrate.ts'
import { openPglite } from './open-pglite.ts'
import { openPostgres } from './open-postgres.ts'

/** Where the data is: a PostgreSQL server, a folder for the embedded one, or nothing but memory. */
export type DatabasePlace = { url: string } | { dataDir: string } | { memory: true }

const connect = (place: DatabasePlace) => {
  if ('url' in place) return openPostgres(place.url)
  return openPglite('dataDir' in place ? { dataDir: place.dataDir } : {})
}

/** Opens the database and brings it up to date. The same SQL runs on all of them. */
export const openDatabase = async (place: DatabasePlace): Promise<Database> => {
  const { database, runMigrations } = await connect(place)
  try {
    await migrate(runMigrations, await readMigrations())
    return database
  } catch (error) {
    await database.close()
    throw error
  }
}
