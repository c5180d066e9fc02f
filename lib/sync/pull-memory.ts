import type { AccountId, LeadId } from '../contract/index.ts'
import { readAccounts, readEvents } from '../db/place-again.ts'
import type { AccountRow, DecisionRow } from '../db/rows.ts'
import type { HeatlineDb } from '../db/schema.ts'
import type { PagePlan } from './page-plan.ts'

/** What leads are placed with, besides their own facts. Both may answer more than was asked for. */
export type PullMemory = {
  remember: (plan: PagePlan) => void
  accounts: (ids: ReadonlySet<AccountId>) => Promise<ReadonlyMap<AccountId, AccountRow>>
  /** `decidedHere`: leads with decisions that no pull has brought. */
  events: (
    ids: readonly LeadId[],
    decidedHere: ReadonlySet<LeadId>,
  ) => Promise<ReadonlyMap<LeadId, readonly DecisionRow[]>>
}

const readingMemory = (db: HeatlineDb): PullMemory => ({
  remember: () => {},
  accounts: (ids) => readAccounts(db, ids),
  events: (ids) => readEvents(db, ids),
})

const fullMemory = (db: HeatlineDb): PullMemory => {
  const accounts = new Map<AccountId, AccountRow>()
  // A decision that comes twice is listed twice: the fold counts it once.
  const events = new Map<LeadId, DecisionRow[]>()
  return {
    remember: (plan) => {
      for (const [id, account] of plan.accounts) accounts.set(id, account)
      for (const [id, lead] of plan.leads) if (lead === null) events.delete(id)
      for (const decision of plan.decisions.values())
        events.set(decision.leadId, [...(events.get(decision.leadId) ?? []), decision])
    },
    accounts: async () => accounts,
    events: async (ids, decidedHere) => {
      const asked = ids.filter((id) => decidedHere.has(id))
      return asked.length === 0 ? events : new Map([...events, ...(await readEvents(db, asked))])
    },
  }
}

/**
 * On a first sync every account and decision in the copy came with this very pull: they are remembered, because reading back
 * what was just written would cost more than writing it did. Afterwards they are read, a few keys at a time.
 */
export const pullMemory = async (db: HeatlineDb): Promise<PullMemory> => {
  const known = await Promise.all([
    db.accounts.limit(1).primaryKeys(),
    db.decisions.limit(1).primaryKeys(),
    db.leads.limit(1).primaryKeys(),
  ])
  return known.every((keys) => keys.length === 0) ? fullMemory(db) : readingMemory(db)
}
