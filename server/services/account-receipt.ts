import { sql } from 'drizzle-orm'
import {
  type AccountId,
  type Member,
  type Millis,
  toInstant,
  type WholeAccountReceipt,
} from '../../lib/contract/index.ts'
import { asSeenBy, evaluateAccount } from '../../lib/domain/scoring/account-receipt.ts'
import type { Reading } from '../db/transaction.ts'
import { loadAccounts } from './account-rows.ts'
import { type LeadRow, loadLeads } from './lead-rows.ts'
import { loadPublishedModel } from './published-model.ts'
import { scorableLeadOf, scorableSignalOf } from './scorable-row.ts'
import { sees, sightOf } from './sight.ts'
import { loadAccountSignals, loadSignals } from './signal-rows.ts'

const loadPeople = async (reading: Reading, leads: readonly LeadRow[], accountId: AccountId) => {
  const account = (await loadAccounts(reading, [accountId])).get(accountId) ?? null
  const signals = await loadSignals(
    reading,
    leads.map(({ id }) => id),
  )
  return leads.map((row) => ({
    name: row.facts.name,
    lead: scorableLeadOf(row, account),
    signals: (signals.get(row.id) ?? []).map(scorableSignalOf),
  }))
}

/**
 * An account by all who work for it, as one member may know it. Null: none of them is in the member's sight, or there is no such
 * account, or nothing scores yet.
 */
export const readAccountReceipt = async (
  reading: Reading,
  member: Member,
  accountId: AccountId,
  now: Millis,
): Promise<WholeAccountReceipt | null> => {
  const sight = await sightOf(reading, member)
  const leads = [...(await loadLeads(reading, sql`l.account_id = ${accountId}`)).values()]
  const inSight = new Set(leads.filter(({ ownerId }) => sees(sight, ownerId)).map(({ id }) => id))
  const model = inSight.size > 0 ? await loadPublishedModel(reading) : null
  if (!model) return null
  const people = await loadPeople(reading, leads, accountId)
  const own = (await loadAccountSignals(reading, [accountId])).get(accountId) ?? []
  const whole = evaluateAccount(model, people, own.map(scorableSignalOf), now)
  return { ...asSeenBy(whole, (id) => inSight.has(id)), accountId, at: toInstant(now) }
}
