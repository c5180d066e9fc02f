import { createContext, useContext } from 'react'
import type { TouchChannel } from '../../lib/contract/decision.ts'
import type { DecisionId, LeadId } from '../../lib/contract/ids.ts'
import type { Millis } from '../../lib/contract/time.ts'

export type Subject = { id: LeadId; name: string }

export type Rejection = { reason: string; note: string | null; recycleOn: string | null }

/** `cause`: why the lead waits, and with it whether its clock waits too; null: said nothing. */
export type Snooze = { until: Millis; cause: string | null }

/** `result`: what came of it; null: said nothing. */
export type Touch = { channel: TouchChannel; result: string | null; note: string | null }

/** `line` is the key of a line of the receipt; `note` what would be right. */
export type LineDispute = { line: string; ruleId: string | null; note: string }

/** What can be decided on many leads at once. */
export type BulkMove = { kind: 'accept' } | ({ kind: 'reject' } & Rejection) | ({ kind: 'snooze' } & Snooze)

/** What a rep's hands can do. Each acts at once and takes itself back if it is refused. */
export type Decisions = {
  /** Takes a lead out of the pool. */
  claim: (subject: Subject) => void
  accept: (subject: Subject) => void
  reject: (subject: Subject, rejection: Rejection) => void
  snooze: (subject: Subject, snooze: Snooze) => void
  touch: (subject: Subject, touch: Touch) => void
  note: (subject: Subject, text: string) => void
  dispute: (subject: Subject, dispute: LineDispute) => void
  /** The page with this record key is about this lead from now on. */
  link: (subject: Subject, record: string) => void
  /** It was made elsewhere on this page, and can be taken back from here like every other. */
  remember: (text: string) => void
  /** This browser could not keep it. */
  failed: () => void
  /** The same about each of them; whoever it is not allowed for stays, and is told. */
  decideMany: (ids: readonly LeadId[], move: BulkMove) => void
  /** What was last said and can be taken back, or else the newest decision of all; all of it, if it was about many. */
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
