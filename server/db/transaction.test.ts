import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { type WorkspaceId, workspaceIdSchema } from '../../lib/contract/index.ts'
import { decisionInput, leadInput, signalInput } from '../../test/fixtures/api.ts'
import { aModel } from '../../test/fixtures/builders.ts'
import { workspacePerTest } from '../../test/fixtures/workspace.ts'
import { defaultWorkspaceId } from '../services/create-workspace.ts'
import { type Queries, rowsOf } from './database.ts'
import { readWorkspace, type Writing, writeWorkspace } from './transaction.ts'

const here = workspacePerTest()

const tables = [
  'members',
  'models',
  'model_drafts',
  'documents',
  'accounts',
  'leads',
  'signals',
  'lead_departures',
  'decisions',
  'external_scores',
]

/** A workspace with at least one row in every table. */
const fillWorkspace = async (): Promise<WorkspaceId> => {
  await here().putLeads(leadInput({ ownerId: 'ada', account: { id: 'acme', name: 'Acme' } }))
  await here().postSignals(signalInput())
  await here().decide('ada', decisionInput())
  await here().putLeads(leadInput({ ownerId: 'ben', account: { id: 'acme', name: 'Acme' } }))
  await here().request('/v1/models', { method: 'POST', body: { model: aModel() } }, 'admin')
  const score = { leadId: 'lead-1', source: 'crm', asOf: '2026-03-01T12:00:00Z', total: 1 }
  const scores = [{ ...score, lines: [{ label: 'One', points: 1 }] }]
  await here().request('/v1/scores', { method: 'PUT', body: { scores } }, 'admin')
  return here().workspaceId
}

const count = async (tx: Queries, table: string): Promise<number> =>
  (await rowsOf<{ count: number }>(tx, sql`SELECT count(*) AS count FROM ${sql.raw(table)}`))[0]?.count ?? -1

/** What a statement that is refused says; drizzle wraps the database's own words. */
const refusal = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'no refusal',
    (error: unknown) =>
      error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error),
  )

describe('a transaction of a workspace', () => {
  it.each(tables)(
    'sees nothing of %s of another workspace, even where a query forgets to ask',
    async (table) => {
      const own = await fillWorkspace()
      const stranger = await here().newWorkspaceId()
      expect(await readWorkspace(here().db, own, ({ tx }) => count(tx, table))).toBeGreaterThan(0)
      const strangersOwn = await readWorkspace(here().db, stranger, ({ tx }) =>
        rowsOf(tx, sql`SELECT 1 FROM ${sql.raw(table)} WHERE workspace_id = ${own}`),
      )
      expect(strangersOwn).toEqual([])
      const all = await count(here().db.queries, table)
      expect(await readWorkspace(here().db, stranger, ({ tx }) => count(tx, table))).toBeLessThan(all)
    },
  )

  it('sees one workspace in the list of workspaces', async () => {
    const seen = await readWorkspace(here().db, here().workspaceId, ({ tx }) =>
      rowsOf(tx, sql`SELECT id FROM workspaces`),
    )
    expect(seen).toEqual([{ id: here().workspaceId }])
  })

  it('cannot write into another workspace', async () => {
    const write = ({ tx }: Writing) =>
      tx.execute(
        sql`INSERT INTO accounts (workspace_id, id, facts, change_no) VALUES (${defaultWorkspaceId}, 'x', '{}', 999)`,
      )
    expect(await refusal(writeWorkspace(here().db, here().workspaceId, write))).toMatch(/row-level security/)
  })

  it('cannot change or delete what was decided or observed', async () => {
    const own = await fillWorkspace()
    for (const statement of [
      sql`UPDATE decisions SET kind = 'reject'`,
      sql`DELETE FROM decisions`,
      sql`UPDATE signals SET type = 'x'`,
      sql`DELETE FROM leads`,
      sql`UPDATE models SET document = '{}'`,
    ])
      expect(await refusal(writeWorkspace(here().db, own, ({ tx }) => tx.execute(statement)))).toMatch(
        /permission denied/,
      )
  })

  it('nobody at all can change a decision, only move its place in the feed', async () => {
    await fillWorkspace()
    const { queries } = here().db
    expect(await refusal(queries.execute(sql`UPDATE decisions SET kind = 'reject'`))).toMatch(/append-only/)
    expect(await refusal(queries.execute(sql`DELETE FROM decisions`))).toMatch(/append-only/)
    const own = sql`workspace_id = ${here().workspaceId}`
    await queries.execute(sql`UPDATE decisions SET change_no = change_no + 1000 WHERE ${own}`)
  })

  it('says so when the workspace is not there', async () => {
    const nowhere = workspaceIdSchema.parse('nowhere')
    await expect(writeWorkspace(here().db, nowhere, async () => {})).rejects.toThrow('no workspace nowhere')
  })

  it('reading cannot write', async () => {
    const write = readWorkspace(here().db, here().workspaceId, ({ tx }) =>
      tx.execute(sql`UPDATE members SET team = null`),
    )
    expect(await refusal(write)).toMatch(/read-only transaction/)
  })
})

const head = async (): Promise<number> => {
  const [row] = await readWorkspace(here().db, here().workspaceId, ({ tx }) =>
    rowsOf<{ head: number }>(tx, sql`SELECT change_no AS head FROM workspaces`),
  )
  return row?.head ?? -1
}

const addAccount = (id: string, pause: () => Promise<void> = async () => {}) =>
  writeWorkspace(here().db, here().workspaceId, async ({ tx, workspaceId, nextChangeNo }) => {
    const changeNo = nextChangeNo()
    await pause()
    await tx.execute(
      sql`INSERT INTO accounts (workspace_id, id, facts, change_no) VALUES (${workspaceId}, ${id}, '{}', ${changeNo})`,
    )
    return changeNo
  })

describe('change numbers', () => {
  it('are given once, without a gap, by writers at the same moment', async () => {
    const before = await head()
    const numbers = await Promise.all(Array.from({ length: 20 }, (_, n) => addAccount(`a-${n}`)))
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => before + 1 + n))
    expect(await head()).toBe(before + 20)
  })

  it('become visible in their order: whoever reads up to a number has seen everything below it', async () => {
    const jitter = () => new Promise<void>((resolve) => setTimeout(resolve, Math.random() * 8))
    let isDone = false
    const writers = Promise.all(Array.from({ length: 25 }, (_, n) => addAccount(`a-${n}`, jitter))).finally(
      () => {
        isDone = true
      },
    )
    const gaps: number[] = []
    while (!isDone)
      await readWorkspace(here().db, here().workspaceId, async ({ tx }) => {
        const rows = await rowsOf<{ no: number }>(
          tx,
          sql`SELECT change_no AS no FROM accounts ORDER BY change_no`,
        )
        for (const [index, row] of rows.entries())
          if (row.no !== (rows[0]?.no ?? 0) + index) gaps.push(row.no)
      })
    await writers
    expect(gaps).toEqual([])
  })

  it('are given back when the transaction fails', async () => {
    const before = await head()
    const failing = writeWorkspace(here().db, here().workspaceId, async ({ nextChangeNo }) => {
      nextChangeNo()
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await addAccount('a')).toBe(before + 1)
  })
})
