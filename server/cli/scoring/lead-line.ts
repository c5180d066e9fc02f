import { z } from 'zod'
import { emailDomainKindSchema, leadInputSchema } from '../../../lib/contract/lead.ts'
import { type SignalInput, signalInputSchema } from '../../../lib/contract/signal.ts'
import { toMillis } from '../../../lib/contract/time.ts'
import type { ScorableLead, ScorableSignal } from '../../../lib/domain/scoring/scorable.ts'
import { emailDomainKind } from '../../services/email-domain.ts'

const { leadId: _, accountId: _of, ...embeddedSignalShape } = signalInputSchema.shape

/**
 * A lead as it is sent in (LeadInput), or as it is synced, its signals within. What the server adds to a synced lead is taken as
 * known or, where it says nothing about the lead itself, left aside.
 */
export const leadLineSchema = z.strictObject({
  ...leadInputSchema.shape,
  name: leadInputSchema.shape.name.default('(no name)'),
  emailDomainKind: emailDomainKindSchema.nullish(),
  signals: z.array(z.strictObject(embeddedSignalShape)).default([]),
  accountId: z.unknown().optional(),
  score: z.unknown().optional(),
  routes: z.unknown().optional(),
  externalScores: z.unknown().optional(),
})
export type LeadLine = z.infer<typeof leadLineSchema>

export const scorableSignalOf = ({
  at,
  ...signal
}: Omit<SignalInput, 'leadId' | 'accountId'>): ScorableSignal => ({
  id: signal.id,
  type: signal.type,
  at: toMillis(at),
  properties: signal.properties,
  sessionId: signal.sessionId,
  initiator: signal.initiator,
})

export const scorableLeadOf = (line: LeadLine): ScorableLead => ({
  id: line.id,
  email: line.email,
  emailDomainKind: line.emailDomainKind ?? emailDomainKind(line.email),
  title: line.title,
  source: line.source,
  createdAt: toMillis(line.createdAt),
  attributes: line.attributes,
  account: line.account,
})
