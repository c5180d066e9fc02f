import { type SQL, sql } from 'drizzle-orm'
import type {
  Account,
  Calendar,
  Change,
  Decision,
  Lead,
  LeadId,
  Member,
  Publication,
  RejectReason,
  ScoringModel,
  ScoringSettings,
  SlaPolicy,
  UrlPattern,
} from '../../lib/contract/index.ts'
import { manyRowsOf } from '../db/database.ts'
import type { AccountFacts, DocumentKind } from '../db/schema.ts'
import type { Reading } from '../db/transaction.ts'
import { type DecisionRow, decisionColumns, decisionOf } from './decision-rows.ts'
import { loadExternalScores } from './external-score-rows.ts'
import { type FeedRange, type FeedSource, feedSources } from './feed-sources.ts'
import { type LeadRow, leadColumns } from './lead-rows.ts'
import { accountOf, leadOf } from './lead-wire.ts'
import { loadAccountSignals, loadSignals } from './signal-rows.ts'

export type PlacedChange = { changeNo: number; change: Change }
type Part = FeedRange & { upTo: number }
type Loader = (reading: Reading, part: Part) => Promise<PlacedChange[]>

/** Loads one source's rows of a part of the feed, each as a change. */
const loader =
  <Row extends { changeNo: number }>(
    source: FeedSource,
    columns: SQL,
    changeOf: (row: Row) => Change,
  ): Loader =>
  async ({ tx }, part) => {
    const rows = await manyRowsOf<Row>(
      tx,
      sql`SELECT ${columns} FROM ${feedSources[source](part)}
        AND f.change_no > ${part.after} AND f.change_no <= ${part.upTo}`,
    )
    return rows.map((row) => ({ changeNo: row.changeNo, change: changeOf(row) }))
  }

type DocumentRow = { kind: DocumentKind; body: unknown; changeNo: number }

/** Documents were parsed by their schemas when they came in. */
const documentChange = ({ kind, body }: DocumentRow): Change => {
  if (kind === 'slaPolicy') return { kind, slaPolicy: body as SlaPolicy }
  if (kind === 'calendar') return { kind, calendar: body as Calendar }
  if (kind === 'modelHistory') return { kind, modelHistory: body as Publication[] }
  if (kind === 'scoring') return { kind, scoring: body as ScoringSettings }
  if (kind === 'urlPatterns') return { kind, urlPatterns: body as UrlPattern[] }
  return { kind, rejectReasons: body as RejectReason[] }
}

const loadLeadChanges: Loader = async (reading, part) => {
  const rows = await manyRowsOf<LeadRow>(
    reading.tx,
    sql`SELECT ${leadColumns('f')} FROM ${feedSources.leads(part)}
      AND f.change_no > ${part.after} AND f.change_no <= ${part.upTo}`,
  )
  const ids = rows.map((row) => row.id)
  const signals = await loadSignals(reading, ids)
  const scores = await loadExternalScores(reading, ids)
  return rows.map((row) => {
    const lead: Lead = leadOf(row, signals.get(row.id) ?? [], scores.get(row.id) ?? [])
    return { changeNo: row.changeNo, change: { kind: 'lead', lead } }
  })
}

type AccountRow = { id: Account['id']; facts: AccountFacts; changeNo: number }

const loadAccountChanges: Loader = async (reading, part) => {
  const rows = await manyRowsOf<AccountRow>(
    reading.tx,
    sql`SELECT f.id, f.facts, f.change_no AS "changeNo" FROM ${feedSources.accounts(part)}
      AND f.change_no > ${part.after} AND f.change_no <= ${part.upTo}`,
  )
  const signals = await loadAccountSignals(
    reading,
    rows.map((row) => row.id),
  )
  return rows.map(({ id, facts, changeNo }) => {
    const account = accountOf(id, facts, signals.get(id) ?? [])
    return { changeNo, change: { kind: 'account', account } }
  })
}

export const loadChanges: Record<FeedSource, Loader> = {
  documents: loader<DocumentRow>(
    'documents',
    sql.raw('f.kind, f.body, f.change_no AS "changeNo"'),
    documentChange,
  ),
  models: loader<{ document: ScoringModel; changeNo: number }>(
    'models',
    sql.raw('f.document, f.change_no AS "changeNo"'),
    ({ document }) => ({ kind: 'model', model: document }),
  ),
  members: loader<Member & { changeNo: number }>(
    'members',
    sql.raw('f.id, f.name, f.email, f.role, f.team, f.change_no AS "changeNo"'),
    ({ changeNo: _, ...member }) => ({ kind: 'member', member }),
  ),
  accounts: loadAccountChanges,
  leads: loadLeadChanges,
  decisions: loader<DecisionRow>('decisions', decisionColumns('f'), (row) => {
    const decision: Decision = decisionOf(row)
    return { kind: 'decision', decision }
  }),
  departures: loader<{ id: LeadId; changeNo: number }>(
    'departures',
    sql.raw('f.lead_id AS id, f.change_no AS "changeNo"'),
    ({ id }) => ({ kind: 'leadRemoved', id }),
  ),
}
