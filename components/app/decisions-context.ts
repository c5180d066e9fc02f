import { createContext, useContext } from 'react'
import type { DecisionId, LeadId } from '../../lib/contract/ids.ts'
import type { Millis } from '../../lib/contract/time.ts'

export type Subject = { id: LeadId; name: string }

export type Rejection = { reason: string; note: string | null; recycleOn: string | null }

/** `line` is the key of a line of the receipt; `note` what would be right. */
export type LineDispute = { line: string; ruleId: string | null; note: string }

/** What a rep's hands can do. Each acts at once and takes itself back if it is refused. */
export type Decisions = {
  claim: (subject: Subject) => void
  accept: (subject: Subject) => void
  reject: (subject: Subject, rejection: Rejection) => void
  snooze: (subject: Subject, until: Millis) => void
  touch: (subject: Subject, channel: 'call' | 'email' | 'linkedin' | 'meeting', note: string | null) => void
  dispute: (subject: Subject, dispute: LineDispute) => void
  /** The page with this record key is about this lead from now on. */
  link: (subject: Subject, record: string) => void
  note: (subject: Subject, text: string) => void
  /** It was made elsewhere on this page, and can be taken back from here like every other. */
  remember: (subject: Subject, id: DecisionId, text: string) => void
  /** This browser could not keep it. */
  failed: () => void
  /** The newest decision of all. */
  undo: () => void
  /** One decision of one lead. */
  takeBack: (subject: Subject, undoes: DecisionId) => void
}

export const DecisionsContext = createContext<Decisions | null>(null)

export const useDecisions = (): Decisions => {
  const decisions = useContext(DecisionsContext)
  if (!decisions) throw new Error('expected a DecisionsContext above this component, got none')
  return decisions
}
