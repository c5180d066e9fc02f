import type { AccountId, LeadId, LeadInput, MemberId, RowResult } from '../../lib/contract/index.ts'
import { toInstant, toMillis } from '../../lib/contract/index.ts'
import type { AccountFacts, LeadFacts } from '../db/schema.ts'
import { emailDomainKind } from './email-domain.ts'
import type { LeadRow } from './lead-rows.ts'
import type { GoodRow, ParsedRow } from './parse-rows.ts'
import { asJson, sameJson } from './same-json.ts'

/** What the workspace knows of the rows' leads, their accounts and owners before the batch. */
export type Known = {
  leads: ReadonlyMap<LeadId, LeadRow>
  accounts: ReadonlyMap<AccountId, AccountFacts>
  memberIds: ReadonlySet<MemberId>
  /** Ids of leads that were added by a rep and taken back. */
  removedIds: ReadonlySet<LeadId>
}

/** What a batch changes: leads and accounts as they will be, not yet scored. */
export type LeadPlan = {
  results: RowResult[]
  leads: Map<LeadId, LeadRow>
  accounts: Map<AccountId, AccountFacts>
}

export const unscored = {
  total: null,
  band: null,
  grade: null,
  modelId: null,
  modelVersion: null,
  evaluatedAt: null,
  nextChangeAt: null,
  queueBand: null,
  routes: [],
  removedAt: null,
  changeNo: 0,
}

const factsOf = ({ id: _, ownerId: __, account: ___, ...facts }: LeadInput): LeadFacts =>
  asJson({ ...facts, createdAt: toInstant(toMillis(facts.createdAt)) })

const accountFactsOf = ({ id: _, ...facts }: NonNullable<LeadInput['account']>): AccountFacts => asJson(facts)

/** An owner who is left out of an update stays: only an explicit null gives the lead back to the pool. */
const ownerOf = ({ input, raw }: GoodRow<LeadInput>, before: LeadRow | undefined): MemberId | null =>
  before && !('ownerId' in raw) ? before.ownerId : input.ownerId

const leadOf = (row: GoodRow<LeadInput>, before: LeadRow | undefined): LeadRow => ({
  ...(before ?? { ...unscored, id: row.input.id }),
  ownerId: ownerOf(row, before),
  accountId: row.input.account?.id ?? null,
  facts: factsOf(row.input),
  emailDomainKind: emailDomainKind(row.input.email),
})

const sameLead = (a: LeadRow, b: LeadRow): boolean =>
  a.ownerId === b.ownerId && a.accountId === b.accountId && sameJson(a.facts, b.facts)

const unknownOwner = (ownerId: string) => [
  { path: '/ownerId', message: 'expected a member of this workspace', got: JSON.stringify(ownerId) },
]

const takenBack = (id: string) => [
  { path: '/id', message: 'expected a lead that was not taken back', got: JSON.stringify(id) },
]

/** Goes through the rows in order, as if each were sent alone: a later row of the same lead or account wins. */
export const planLeads = (rows: readonly ParsedRow<LeadInput>[], known: Known): LeadPlan => {
  const plan: LeadPlan = { results: [], leads: new Map(), accounts: new Map() }
  const planAccount = (account: LeadInput['account']): boolean => {
    if (!account) return false
    const facts = accountFactsOf(account)
    const before = plan.accounts.get(account.id) ?? known.accounts.get(account.id)
    if (before && sameJson(before, facts)) return false
    plan.accounts.set(account.id, facts)
    return true
  }
  const planRow = (row: GoodRow<LeadInput>): RowResult => {
    const { index, id, input } = row
    const before = plan.leads.get(input.id) ?? known.leads.get(input.id)
    const lead = leadOf(row, before)
    if (lead.ownerId !== null && !known.memberIds.has(lead.ownerId))
      return { index, id, status: 'refused', faults: unknownOwner(lead.ownerId) }
    if (known.removedIds.has(input.id)) return { index, id, status: 'refused', faults: takenBack(id) }
    const accountChanged = planAccount(input.account)
    if (before && !accountChanged && sameLead(before, lead)) return { index, id, status: 'unchanged' }
    plan.leads.set(input.id, lead)
    return { index, id, status: before ? 'updated' : 'created' }
  }
  plan.results = rows.map((row) =>
    row.ok ? planRow(row) : { index: row.index, id: row.id, status: 'refused', faults: row.faults },
  )
  return plan
}
