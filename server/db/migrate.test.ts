import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openBareDatabase } from '../../test/fixtures/database.ts'
import { type Migration, migrate, readMigrations } from './migrate.ts'

let bare: Awaited<ReturnType<typeof openBareDatabase>>
beforeEach(async () => {
  bare = await openBareDatabase()
})
afterEach(() => bare.close())

const first: Migration = {
  name: '0001-first.sql',
  text: 'CREATE TABLE first (n integer); INSERT INTO first VALUES (1);',
}
const second: Migration = { name: '0002-second.sql', text: 'INSERT INTO first VALUES (2);' }

const numbers = async (): Promise<number[]> => {
  let found: readonly { n: number }[] = []
  await bare.runMigrations(async (tx) => {
    found = await tx.query<{ n: number }>('SELECT n FROM first ORDER BY n', [])
  })
  return found.map((row) => row.n)
}

describe('migrations', () => {
  it('run once each, in the order of their numbers', async () => {
    await migrate(bare.runMigrations, [first])
    await migrate(bare.runMigrations, [first, second])
    await migrate(bare.runMigrations, [first, second])
    expect(await numbers()).toEqual([1, 2])
  })

  it('run all or none', async () => {
    const broken = { name: '0002-broken.sql', text: 'INSERT INTO first VALUES (2); SELECT nonsense;' }
    await expect(migrate(bare.runMigrations, [first, broken])).rejects.toThrow('nonsense')
    await migrate(bare.runMigrations, [first])
    expect(await numbers()).toEqual([1])
  })

  it('refuse a database on which another text ran under a name', async () => {
    await migrate(bare.runMigrations, [first])
    const edited = { ...first, text: `${first.text} -- edited` }
    await expect(migrate(bare.runMigrations, [edited])).rejects.toThrow(
      '0001-first.sql was changed after it ran',
    )
  })

  it('refuse a database that is newer than they are', async () => {
    await migrate(bare.runMigrations, [first, second])
    await expect(migrate(bare.runMigrations, [first])).rejects.toThrow(
      '0002-second.sql; expected none at its place',
    )
  })

  it('wait for each other when two processes start at once', async () => {
    await Promise.all([
      migrate(bare.runMigrations, [first, second]),
      migrate(bare.runMigrations, [first, second]),
    ])
    expect(await numbers()).toEqual([1, 2])
  })

  it('are numbered without gaps', async () => {
    const names = (await readMigrations()).map((migration) => migration.name)
    expect(names.map((name) => Number(name.slice(0, 4)))).toEqual(names.map((_, index) => index + 1))
  })
})
