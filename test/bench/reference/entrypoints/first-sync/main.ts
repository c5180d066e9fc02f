import { Dexie } from 'dexie'
import { HeatlineDb } from '../../../../../lib/db/schema.ts'
import { pull } from '../../../../../lib/sync/pull.ts'
import type { SyncDeps } from '../../../../../lib/sync/sync-deps.ts'

declare global {
  interface Window {
    /** Milliseconds of a first sync from `server` into an empty copy, and how many leads it holds then. */
    firstSync: (server: string) => Promise<{ ms: number; leads: number }>
    /** Milliseconds of putting the rows of that copy, as they are, into stores of the same indexes. */
    rawPuts: () => Promise<number>
  }
}

const COPY = 'first-sync'
const RAW = 'raw-puts'

const emptyCopy = async (name: string): Promise<HeatlineDb> => {
  await Dexie.delete(name)
  const db = new HeatlineDb(name)
  await db.open()
  return db
}

window.firstSync = async (server) => {
  const db = await emptyCopy(COPY)
  await db.meta.put({ key: 'copyId', value: 'bench' })
  const fetched: typeof fetch = (...request) => fetch(...request)
  const deps = { db, fetch: fetched, clock: Date.now, random: Math.random } as unknown as SyncDeps
  const start = performance.now()
  await pull(deps, { server, token: 'bench', fetch: fetched, clock: Date.now }, 'bench')
  const ms = performance.now() - start
  const leads = await db.leads.count()
  db.close()
  return { ms, leads }
}

/** IndexedDB's best usage: one transaction a table, no waiting for single puts. */
const putAll = (raw: IDBDatabase, table: string, rows: readonly unknown[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const transaction = raw.transaction(table, 'readwrite')
    const store = transaction.objectStore(table)
    for (const row of rows) store.put(row)
    transaction.oncomplete = () => resolve()
    transaction.onerror = () => reject(transaction.error)
  })

window.rawPuts = async () => {
  const copy = new HeatlineDb(COPY)
  await copy.open()
  const tables = await Promise.all(
    copy.tables.map(async (table) => [table.name, await table.toArray()] as const),
  )
  copy.close()
  const target = await emptyCopy(RAW)
  const raw = target.backendDB()
  const start = performance.now()
  for (const [table, rows] of tables) if (rows.length > 0) await putAll(raw, table, rows)
  const ms = performance.now() - start
  target.close()
  return ms
}
