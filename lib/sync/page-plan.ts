import type { AccountId, Change, ChangeKind, DecisionId, LeadId, MemberId } from '../contract/index.ts'
import { accountRowOf } from '../db/account-row.ts'
import { decisionRowOf } from '../db/decision-row.ts'
import { leadFactsOf } from '../db/lead-facts.ts'
import type { AccountRow, DecisionRow, DocumentRow, LeadFacts, MemberRow } from '../db/rows.ts'
import { documentKey } from '../db/rules.ts'

/** What a page comes to: of several changes of one thing, the last. */
export type PagePlan = {
  /** Leads that go, with their history, before anything else of the page is stored. */
  removed: Set<LeadId>
  leads: Map<LeadId, LeadFacts>
  accounts: Map<AccountId, AccountRow>
  decisions: Map<DecisionId, DecisionRow>
  members: Map<MemberId, MemberRow>
  documents: Map<string, DocumentRow>
}

type Add<Kind extends ChangeKind> = (
  plan: PagePlan,
  change: Extract<Change, { kind: Kind }>,
  generation: number,
) => unknown

const setDocument = (plan: PagePlan, key: string, value: unknown, generation: number) =>
  plan.documents.set(key, { key, value, generation })

/** As if the page had ended before: what came of the lead until here goes too, and may come again after. */
const removeLead = (plan: PagePlan, id: LeadId): void => {
  plan.removed.add(id)
  plan.leads.delete(id)
  for (const decision of plan.decisions.values())
    if (decision.leadId === id) plan.decisions.delete(decision.id)
}

const adders: { [Kind in ChangeKind]: Add<Kind> } = {
  lead: (plan, { lead }, generation) => plan.leads.set(lead.id, leadFactsOf(lead, generation)),
  leadRemoved: (plan, { id }) => removeLead(plan, id),
  account: (plan, { account }, generation) =>
    plan.accounts.set(account.id, accountRowOf(account, generation)),
  decision: (plan, { decision }, generation) =>
    plan.decisions.set(decision.id, decisionRowOf(decision, generation)),
  member: (plan, { member }, generation) => plan.members.set(member.id, { ...member, generation }),
  model: (plan, { model }, generation) => setDocument(plan, documentKey.model, model, generation),
  modelHistory: (plan, { modelHistory }, generation) =>
    setDocument(plan, documentKey.modelHistory, modelHistory, generation),
  slaPolicy: (plan, { slaPolicy }, generation) =>
    setDocument(plan, documentKey.slaPolicy, slaPolicy, generation),
  calendar: (plan, { calendar }, generation) =>
    setDocument(plan, documentKey.calendar(calendar.id), calendar, generation),
  rejectReasons: (plan, { rejectReasons }, generation) =>
    setDocument(plan, documentKey.rejectReasons, rejectReasons, generation),
  scoring: (plan, { scoring }, generation) => setDocument(plan, documentKey.scoring, scoring, generation),
  urlPatterns: (plan, { urlPatterns }, generation) =>
    setDocument(plan, documentKey.urlPatterns, urlPatterns, generation),
}

const addChange = <Kind extends ChangeKind>(
  plan: PagePlan,
  change: Extract<Change, { kind: Kind }>,
  generation: number,
): unknown => (adders[change.kind as Kind] as Add<Kind>)(plan, change, generation)

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

/** One place for each thing that is not understood, so that the same change coming twice is kept once. */
const unknownKey = (raw: unknown): string => {
  const kind = String(field(raw, 'kind'))
  const id = field(raw, 'id') ?? field(field(raw, kind), 'id') ?? ''
  return `unknown:${kind}:${String(id)}`
}

/** `unknown` changes are kept raw: a newer version of this program may come to read them. */
export const planPage = (
  page: { changes: readonly Change[]; unknown: readonly unknown[] },
  generation: number,
): PagePlan => {
  const plan: PagePlan = {
    removed: new Set(),
    leads: new Map(),
    accounts: new Map(),
    decisions: new Map(),
    members: new Map(),
    documents: new Map(),
  }
  for (const change of page.changes) addChange(plan, change, generation)
  for (const raw of page.unknown) setDocument(plan, unknownKey(raw), raw, generation)
  return plan
}
