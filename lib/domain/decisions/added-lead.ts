import { toInstant, toMillis } from '../../contract/convert.ts'
import type { AccountId, DecisionInput, LeadInput } from '../../contract/index.ts'

export type Addition = Extract<DecisionInput, { kind: 'add' }>

/** What is known of a lead that a rep has added: the same here and on the server, so that its score is too. */
export const addedFacts = ({ lead, decidedAt }: Addition): Omit<LeadInput, 'id' | 'ownerId' | 'account'> => ({
  name: lead.name,
  email: lead.email,
  phone: null,
  title: lead.title,
  source: 'rep',
  createdAt: toInstant(toMillis(decidedAt)),
  attributes: {},
  linkedinUrl: lead.linkedinUrl,
  crmUrl: lead.crmUrl,
  recordUrls: [],
  tags: [],
  outcome: null,
})

/** The lead's account: one that is known, else a new one of the company's name, under the lead's own id; null without a company. */
export const addedAccount = (
  { lead, leadId }: Addition,
  isKnown: (id: AccountId) => boolean,
): { id: AccountId; newName: string | null } | null => {
  if (lead.accountId !== null && isKnown(lead.accountId)) return { id: lead.accountId, newName: null }
  return lead.company === null ? null : { id: String(leadId) as AccountId, newName: lead.company }
}
