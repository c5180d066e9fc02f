import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import { leanPuts } from '../lean-puts.ts'
import { versions } from './versions.ts'

/** Rows by table. A table that is left out is empty. */
type Contents = Record<string, unknown[]>

const folder = import.meta.dirname
const steps = readdirSync(folder).filter((name) => /^v\d+-to-v\d+\.ts$/.test(name))

const openAt = async (name: string, version: number): Promise<Dexie> => {
  const db = new Dexie(name)
  db.use(leanPuts)
  for (const { version: n, stores, upgrade } of versions.filter((one) => one.version <= version)) {
    const step = db.version(n).stores(stores)
    if (upgrade) step.upgrade(upgrade)
  }
  return db.open()
}

const contentsOf = async (db: Dexie): Promise<Contents> => {
  const tables = await Promise.all(
    db.tables.map(async (table) => [table.name, await table.toArray()] as const),
  )
  return Object.fromEntries(tables.filter(([, rows]) => rows.length > 0))
}

describe('the copy’s versions', () => {
  it('follow each other, each in a file of its own with its fixture', () => {
    expect(versions.map(({ version }) => version)).toEqual(versions.map((_, index) => index + 1))
    expect(steps.toSorted()).toEqual(versions.slice(1).map(({ version: n }) => `v${n - 1}-to-v${n}.ts`))
  })

  it.each(steps)('%s makes of a copy before it what its fixture says', async (step) => {
    const fixture = readFileSync(join(folder, step.replace('.ts', '.fixture.json')), 'utf8')
    const { before, after } = JSON.parse(fixture) as { before: Contents; after: Contents }
    const [from = 0, to = 0] = step.match(/\d+/g)?.map(Number) ?? []
    const old = await openAt(step, from)
    for (const [table, rows] of Object.entries(before)) await old.table(table).bulkAdd(rows)
    old.close()
    const db = await openAt(step, to)
    expect(await contentsOf(db)).toEqual(after)
    db.close()
  })
})
