import { RefusalCode } from '../../lib/contract/index.ts'
import { type Addition, addedAccount, addedFacts } from '../../lib/domain/decisions/added-lead.ts'
import { foldDecisions } from '../../lib/domain/decisions/fold-decisions.ts'
import { judge } from '../../lib/domain/decisions/judge.ts'
import type { DecisionRow } from './decision-rows.ts'
import { type Desk, type Holder, putOnDesk, refused, type Taken } from './desk.ts'
import { emailDomainKind } from './email-domain.ts'
import type { LeadRow } from './lead-rows.ts'
import { unscored } from './plan-leads.ts'
import { asJson } from './same-json.ts'

/** The lead's account, which is a new one unless the member knows it: an id alone shows nobody another's company. */
const takeAccount = (desk: Desk, input: Addition): LeadRow['accountId'] => {
  const account = addedAccount(input, (id) => desk.knownAccounts.has(id))
  if (!account) return null
  const { id, newName: name } = account
  if (name !== null)
    desk.newAccounts.set(id, { name, domain: null, attributes: {}, lists: [], recordUrls: [] })
  return id
}

/** Who else has the address, what the batch has done counted in. */
const otherHolder = ({ changed, emailHolders }: Desk, email: string): Holder | undefined => {
  const added = [...changed.values()].filter(
    ({ lead, before }) => before === null && lead.facts.email?.toLowerCase() === email,
  )
  const all = [...(emailHolders.get(email) ?? []), ...added.map(({ lead }) => lead)]
  return all.find(({ id }) => (changed.get(id)?.lead.removedAt ?? null) === null)
}

/** Not an error: two may work for one address. But who adds it wants to know whom to ask. */
const tellHolder = (desk: Desk, { lead }: Addition, row: DecisionRow): DecisionRow => {
  const holder = lead.email === null ? undefined : otherHolder(desk, lead.email.toLowerCase())
  if (!holder) return row
  return { ...row, details: { ...row.details, sameEmail: { ownerId: holder.ownerId } } }
}

/** Makes a lead that the member has added; it is scored when the batch is stored. */
export const takeAddition = (desk: Desk, input: Addition, row: DecisionRow): Taken => {
  const { member, now, reasons, leads, events: known } = desk
  const events = known.get(input.leadId) ?? []
  if (leads.has(input.leadId)) return refused(RefusalCode.idReused)
  const context = { now, memberId: member.id, ownerId: null, events, reasons }
  const verdict = judge(foldDecisions(events), input, context)
  if (!verdict.ok) return refused(verdict.code)
  const told = tellHolder(desk, input, row)
  putOnDesk(desk, told, {
    ...unscored,
    id: input.leadId,
    ownerId: member.id,
    accountId: takeAccount(desk, input),
    facts: asJson(addedFacts(input)),
    emailDomainKind: emailDomainKind(input.lead.email),
  })
  return { status: 'applied' }
}
