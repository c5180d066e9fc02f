import { toInstant } from '../contract/convert.ts'
import type { AccountId, DecisionId, LeadId, Millis } from '../contract/index.ts'
import { putAddedLead } from '../db/added-lead.ts'
import { outboxRowOf, pendingRowOf } from '../db/decision-row.ts'
import { getMeta } from '../db/meta.ts'
import { database } from '../db/open.ts'
import type { HeatlineDb } from '../db/schema.ts'
import type { Addition } from '../domain/decisions/added-lead.ts'
import { keepGo, startGo } from './decision-id.ts'
import { nudge } from './nudge.ts'
import { readAddition, type TypedField, type TypedLead } from './read-addition.ts'

export type { TypedField, TypedLead } from './read-addition.ts'

/** `recordKey`: of the page where the rep met the lead, which is linked to it. */
export type AddLeadInput = TypedLead & { recordKey?: string | null }

/** `faults`: the fields that nothing can be made of; none where nobody is signed in. */
export type AddLeadAnswer =
  | { ok: true; leadId: LeadId; id: DecisionId }
  | { ok: false; faults: readonly TypedField[] }

/** By its name: reps type "acme" for "Acme". */
const findAccount = async (db: HeatlineDb, company: string | null): Promise<AccountId | null> => {
  if (company === null) return null
  const wanted = company.toLowerCase()
  const found = await db.accounts.filter(({ name }) => name.trim().toLowerCase() === wanted).first()
  return found?.id ?? null
}

/** Decision, outbox row and lead in one transaction, as with every decision. `clock` is this machine's, in epoch ms. */
export const addLeadIn = (db: HeatlineDb, input: AddLeadInput, clock: Millis): Promise<AddLeadAnswer> =>
  db.transaction('rw', [db.leads, db.accounts, db.decisions, db.outbox, db.documents, db.meta], async () => {
    const [session, offset = 0, generation = 0] = await Promise.all([
      getMeta(db, 'session'),
      getMeta(db, 'serverOffset'),
      getMeta(db, 'generation'),
    ])
    const typed = readAddition(input)
    if (!typed.ok || !session) return { ok: false, faults: typed.ok ? [] : typed.faults }
    const now = (clock + offset) as Millis
    const memberId = session.member.id
    const go = await startGo(db, now)
    const decision: Addition = {
      kind: 'add',
      id: go.nextId(),
      leadId: String(go.nextId()) as LeadId,
      decidedAt: toInstant(now),
      seen: null,
      lead: { ...typed.lead, accountId: await findAccount(db, typed.lead.company) },
      note: typed.note,
      record: input.recordKey ?? null,
    }
    await db.decisions.add(pendingRowOf(decision, { memberId, ownerId: memberId, generation }))
    await db.outbox.add(outboxRowOf(decision, decision.lead.name, now))
    await keepGo(db, go)
    await putAddedLead(db, decision, { memberId, generation, now })
    return { ok: true, leadId: decision.leadId, id: decision.id }
  })

/** Answers once the lead is safe on disk and in the queue; taken back like every decision, by its `id`. */
export const addLead = async (input: AddLeadInput): Promise<AddLeadAnswer> => {
  const answer = await addLeadIn(database(), input, Date.now() as Millis)
  if (answer.ok) void nudge()
  return answer
}
