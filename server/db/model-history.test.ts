import { afterEach, beforeEach, expect, it } from 'vitest'
import { openBareDatabase } from '../../test/fixtures/database.ts'
import { migrate, readMigrations } from './migrate.ts'

let bare: Awaited<ReturnType<typeof openBareDatabase>>
beforeEach(async () => {
  bare = await openBareDatabase()
})
afterEach(() => bare.close())

const query = async <Row>(text: string): Promise<readonly Row[]> => {
  let rows: readonly Row[] = []
  await bare.runMigrations(async (tx) => {
    rows = await tx.query<Row>(text, [])
  })
  return rows
}

const aModelRow = (version: number, changeNo: number) =>
  `('old', 'm', ${version}, '{"publishedAt": "2026-0${version}-01T00:00:00.000Z", "changeNote": "No. ${version}"}', ${changeNo})`

it('a workspace that has published already gets its history, as news for the copies that are there', async () => {
  const all = await readMigrations()
  const here = all.findIndex(({ name }) => name.endsWith('-model-history.sql'))
  await migrate(bare.runMigrations, all.slice(0, here))
  await query(
    `INSERT INTO workspaces (id, name, created_at, change_no) VALUES ('old', 'Old', 0, 7), ('new', 'New', 0, 3)`,
  )
  await query(
    `INSERT INTO models (workspace_id, id, version, document, change_no) VALUES ${aModelRow(1, 2)}, ${aModelRow(2, 5)}`,
  )
  await migrate(bare.runMigrations, all)
  expect(await query('SELECT workspace_id, id, body, change_no::int FROM documents')).toEqual([
    {
      workspace_id: 'old',
      id: 'current',
      body: [
        { id: 'm', version: 2, publishedAt: '2026-02-01T00:00:00.000Z', changeNote: 'No. 2' },
        { id: 'm', version: 1, publishedAt: '2026-01-01T00:00:00.000Z', changeNote: 'No. 1' },
      ],
      change_no: 8,
    },
  ])
  expect(await query('SELECT id, change_no::int FROM workspaces ORDER BY id')).toEqual([
    { id: 'new', change_no: 3 },
    { id: 'old', change_no: 8 },
  ])
})
