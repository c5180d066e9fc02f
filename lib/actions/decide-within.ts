import { toInstant } from '../contract/convert.ts'
import type {
  AccountId,
  DecisionId,
  DecisionInput,
  LeadId,
  MemberId,
  Millis,
  RefusalCode,
  RefusalDetails,
  Seen,
} from '../contract/index.ts'
import { readAccountsOf } from '../db/accounts-of.ts'
import { outboxRowOf, pendingRowOf } from '../db/decision-row.ts'
import { readEventsByLead } from '../db/events-by-lead.ts'
import { getMeta } from '../db/meta.ts'
import { placeLead } from '../db/placed-row.ts'
import type { AccountRow, DecisionRow, LeadRow, OutboxRow } from '../db/rows.ts'
import { type Rules, readRules } from '../db/rules.ts'
import type { HeatlineDb } from '../db/schema.ts'
import { judge } from '../domain/decisions/judge.ts'
import { type Go, keepGo, startGo } from './decision-id.ts'
import { seenOf } from './seen.ts'

type Move<Kind extends DecisionInput['kind']> = Omit<
  Extract<DecisionInput, { kind: Kind }>,
  'id' | 'leadId' | 'decidedAt' | 'seen'
>

/** What the rep's hands said, whomever about; `until` in epoch ms. */
export type MoveInput =
  | Move<'claim'>
  | Move<'accept'>
  | Move<'reject'>
  | (Omit<Move<'snooze'>, 'until'> & { until: Millis })
  | Move<'touch'>
  | Move<'dispute'>
  | Move<'note'>
  | Move<'link'>
  | Move<'undo'>

export type DecideInput = { leadId: LeadId } & MoveInput

export type DecideAnswer =
  | { ok: true; id: DecisionId }
  | { ok: false; code: RefusalCode; details?: RefusalDetails }

/** Who decides, and when by the server's clock. */
export type By = { memberId: MemberId; now: Millis }

/** All that some decisions are judged by, read at once. It moves on with each of them. */
type Desk = By & {
  leads: Map<LeadId, LeadRow>
  events: Map<LeadId, DecisionRow[]>
  accounts: ReadonlyMap<AccountId, AccountRow>
  rules: Rules
  generation: number
  go: Go
}

type Made = { decision: DecisionRow; outbox: OutboxRow }

const readDesk = async (db: HeatlineDb, inputs: readonly DecideInput[], by: By): Promise<Desk> => {
  const ids = [...new Set(inputs.map(({ leadId }) => leadId))]
  const undoes = inputs.flatMap((input) => (input.kind === 'undo' ? [input.undoes] : []))
  const [rows, events, rules, generation = 0, go] = await Promise.all([
    db.leads.bulkGet(ids),
    readEventsByLead(db, ids),
    readRules(db),
    getMeta(db, 'generation'),
    startGo(db, by.now, undoes),
  ])
  const leads = new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])))
  const accounts = await readAccountsOf(db, [...leads.values()])
  return { ...by, leads, events, accounts, rules, generation, go }
}

const decisionInputOf = (input: DecideInput, { go, now }: Desk, seen: Seen | null): DecisionInput => {
  const event = { id: go.nextId(), decidedAt: toInstant(now), seen }
  return input.kind === 'snooze'
    ? { ...input, ...event, until: toInstant(input.until) }
    : { ...input, ...event }
}

/** Judges one decision and, where it is allowed, puts the lead where it stands after it. */
const decideOn = (desk: Desk, input: DecideInput): { answer: DecideAnswer; made?: Made } => {
  const { rules, now, memberId, generation } = desk
  const lead = desk.leads.get(input.leadId)
  if (!lead) return { answer: { ok: false, code: 'unknown_lead' } }
  const events = desk.events.get(lead.id) ?? []
  const account = lead.accountId === null ? null : (desk.accounts.get(lead.accountId) ?? null)
  const { row, receipt, state } = placeLead(lead, { account, events, rules, now })
  const about = input.kind === 'dispute' ? input.line : null
  const decision = decisionInputOf(input, desk, seenOf(row, receipt, rules, now, about))
  const who = { memberId, ownerId: row.ownerId }
  const verdict = judge(state, decision, { now, ...who, events, reasons: rules.reasons })
  if (!verdict.ok) return { answer: verdict }
  const pending = pendingRowOf(decision, { ...who, generation })
  const after = [...events, pending]
  desk.events.set(lead.id, after)
  desk.leads.set(lead.id, placeLead(lead, { account, events: after, rules, now }).row)
  return {
    answer: { ok: true, id: decision.id },
    made: { decision: pending, outbox: outboxRowOf(decision, lead.name, now) },
  }
}

/**
 * Decides one after the other, each with an id and a receipt of its own, and stores at once what is allowed. Must run inside
 * a transaction over leads, accounts, decisions, outbox, documents and meta. Answers in the order of the inputs.
 */
export const decideWithin = async (
  db: HeatlineDb,
  inputs: readonly DecideInput[],
  by: By,
): Promise<DecideAnswer[]> => {
  const desk = await readDesk(db, inputs, by)
  const decided = inputs.map((input) => decideOn(desk, input))
  const made = decided.flatMap((one) => (one.made ? [one.made] : []))
  const moved = new Set(made.map(({ decision }) => decision.leadId))
  await Promise.all([
    db.decisions.bulkAdd(made.map(({ decision }) => decision)),
    db.outbox.bulkAdd(made.map(({ outbox }) => outbox)),
    db.leads.bulkPut([...desk.leads.values()].filter(({ id }) => moved.has(id))),
    made.length > 0 && keepGo(db, desk.go),
  ])
  return decided.map(({ answer }) => answer)
}
