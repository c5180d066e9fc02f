import type { AccountId, DecisionId, Lead, LeadId, MemberId, Millis } from '../contract/index.ts'
import { type Addition, addedAccount, addedFacts } from '../domain/decisions/added-lead.ts'
import { leadFactsOf } from './lead-facts.ts'
import { placeAgain } from './place-again.ts'
import { putAccounts } from './put-accounts.ts'
import { readRules } from './rules.ts'
import type { HeatlineDb } from './schema.ts'

/** As the server will make it, so far as this machine can know. */
const leadOf = (input: Addition, ownerId: MemberId, accountId: AccountId | null): Lead => ({
  ...addedFacts(input),
  id: input.leadId,
  ownerId,
  accountId,
  // The list of domains is the server's.
  emailDomainKind: null,
  signals: [],
  score: null,
  routes: [],
  externalScores: [],
})

const putAccount = async (db: HeatlineDb, input: Addition, generation: number): Promise<AccountId | null> => {
  const known = input.lead.accountId === null ? undefined : await db.accounts.get(input.lead.accountId)
  const account = addedAccount(input, () => known !== undefined)
  if (account && account.newName !== null)
    await putAccounts(db, [
      { id: account.id, name: account.newName, domain: null, attributes: {}, lists: [], generation },
    ])
  return account?.id ?? null
}

/**
 * Stores a lead that the server does not know yet, where it stands by what is stored now. Must run inside a transaction over
 * leads, accounts, decisions, documents and meta, its decision stored before.
 */
export const putAddedLead = async (
  db: HeatlineDb,
  input: Addition,
  by: { memberId: MemberId; generation: number; now: Millis },
): Promise<void> => {
  const { memberId, generation, now } = by
  const accountId = await putAccount(db, input, generation)
  await placeAgain(db, [leadFactsOf(leadOf(input, memberId, accountId), generation)], now)
  // As the server will: whoever adds a lead has it from that moment.
  const [lead, { policy }] = await Promise.all([db.leads.get(input.leadId), readRules(db)])
  const target = policy?.targets.find(({ band }) => band === lead?.band)
  if (lead && target)
    await placeAgain(db, [{ ...lead, routes: [{ at: lead.createdAt, band: target.band }] }], now)
}

/** What waits to be sent, and the leads (with accounts of their own) that nobody but this machine knows of. */
export const readUnsent = async (db: HeatlineDb): Promise<Set<DecisionId | LeadId>> => {
  const unsent = new Set<DecisionId | LeadId>()
  for (const { id, leadId, state, payload } of await db.outbox.toArray()) {
    unsent.add(id)
    if (state === 'waiting' && payload.kind === 'add') unsent.add(leadId)
  }
  return unsent
}
