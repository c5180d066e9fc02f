import { toInstant } from '../contract/convert.ts'
import type {
  DecisionId,
  DecisionInput,
  LeadId,
  Millis,
  RefusalCode,
  RefusalDetails,
  Seen,
} from '../contract/index.ts'
import { outboxRowOf, pendingRowOf } from '../db/decision-row.ts'
import { getMeta } from '../db/meta.ts'
import { database } from '../db/open.ts'
import { placeLead } from '../db/placed-row.ts'
import { readRules } from '../db/rules.ts'
import type { HeatlineDb } from '../db/schema.ts'
import type { Session } from '../db/session.ts'
import { judge } from '../domain/decisions/judge.ts'
import { nextDecisionId } from './decision-id.ts'
import { nudge } from './nudge.ts'
import { seenOf } from './seen.ts'

type Move<Kind extends DecisionInput['kind']> = Omit<
  Extract<DecisionInput, { kind: Kind }>,
  'id' | 'leadId' | 'decidedAt' | 'seen'
>

/** What the rep's hands said; `until` in epoch ms. */
export type DecideInput = { leadId: LeadId } & (
  | Move<'claim'>
  | Move<'accept'>
  | Move<'reject'>
  | (Omit<Move<'snooze'>, 'until'> & { until: Millis })
  | Move<'touch'>
  | Move<'dispute'>
  | Move<'note'>
  | Move<'link'>
  | Move<'undo'>
)

export type DecideAnswer =
  | { ok: true; id: DecisionId }
  | { ok: false; code: RefusalCode; details?: RefusalDetails }

const decisionInputOf = (input: DecideInput, now: Millis, seen: Seen | null): DecisionInput => {
  const event = { id: nextDecisionId(now), decidedAt: toInstant(now), seen }
  return input.kind === 'snooze'
    ? { ...input, ...event, until: toInstant(input.until) }
    : { ...input, ...event }
}

const readCase = async (db: HeatlineDb, id: LeadId) => {
  const [lead, events, rules, generation = 0] = await Promise.all([
    db.leads.get(id),
    db.decisions.where('leadId').equals(id).toArray(),
    readRules(db),
    getMeta(db, 'generation'),
  ])
  const account = lead?.accountId ? ((await db.accounts.get(lead.accountId)) ?? null) : null
  return { lead, account, events, rules, generation }
}

const decideWithin = async (
  db: HeatlineDb,
  input: DecideInput,
  { member }: Session,
  now: Millis,
): Promise<DecideAnswer> => {
  const { lead, account, events, rules, generation } = await readCase(db, input.leadId)
  if (!lead) return { ok: false, code: 'unknown_lead' }
  const { row, receipt, state } = placeLead(lead, { account, events, rules, now })
  const decision = decisionInputOf(
    input,
    now,
    seenOf(row, receipt, rules, now, input.kind === 'dispute' ? input.line : null),
  )
  const who = { memberId: member.id, ownerId: row.ownerId }
  const verdict = judge(state, decision, { now, ...who, events, reasons: rules.reasons })
  if (!verdict.ok) return verdict
  const pending = pendingRowOf(decision, { ...who, generation })
  const after = placeLead(lead, { account, events: [...events, pending], rules, now })
  await Promise.all([
    db.decisions.add(pending),
    db.outbox.add(outboxRowOf(decision, lead.name, now)),
    db.leads.put(after.row),
  ])
  return { ok: true, id: decision.id }
}

/**
 * Decision, outbox row and the lead's new place in one transaction: a crash leaves all of them or none, so that nothing is
 * shown as decided that would never be sent. `clock` is this machine's, in epoch ms.
 */
export const decideIn = (db: HeatlineDb, input: DecideInput, clock: Millis): Promise<DecideAnswer> =>
  db.transaction('rw', [db.leads, db.accounts, db.decisions, db.outbox, db.documents, db.meta], async () => {
    const [session, offset = 0] = await Promise.all([getMeta(db, 'session'), getMeta(db, 'serverOffset')])
    if (!session) return { ok: false, code: 'unknown_lead' }
    return decideWithin(db, input, session, (clock + offset) as Millis)
  })

/** Answers once the decision is safe on disk, refused without a trace otherwise. Rejects with Dexie's error if storage fails. */
export const decide = async (input: DecideInput): Promise<DecideAnswer> => {
  const answer = await decideIn(database(), input, Date.now() as Millis)
  if (answer.ok) void nudge()
  return answer
}
