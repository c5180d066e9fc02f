import type {
  Attributes,
  EmailDomainKind,
  LeadId,
  Millis,
  SignalId,
  SignalInitiator,
} from '../../contract/index.ts'

/** What the engine needs of a signal. Ids are unique among the signals of one lead. */
export type ScorableSignal = {
  id: SignalId
  type: string
  at: Millis
  properties: Attributes
  sessionId: string | null
  initiator: SignalInitiator
}

export type ScorableAccount = {
  name: string
  domain: string | null
  attributes: Attributes
  lists: readonly string[]
}

/** What the engine needs of a lead; what is null or left out is unknown. */
export type ScorableLead = {
  id: LeadId
  email: string | null
  emailDomainKind: EmailDomainKind | null
  title: string | null
  source: string | null
  createdAt: Millis
  attributes: Attributes
  account: ScorableAccount | null
}
