import type {
  Account,
  DecisionId,
  DecisionInput,
  ExternalScore,
  Lead,
  LeadId,
  Member,
  MemberId,
  Millis,
  RefusalDetails,
  Score,
  Thousandths,
} from '../contract/index.ts'
import type { DecisionEvent } from '../domain/decisions/decision-event.ts'
import type { Placement } from '../domain/queue/place.ts'
import type { QueuePlace } from '../domain/queue/queue-order.ts'
import type { ScorableSignal } from '../domain/scoring/scorable.ts'
import type { SlaEvents } from '../domain/sla/sla-clock.ts'

/** The snapshot a row was last part of: after a fresh one, rows of older generations are swept. */
type Generation = { generation: number }

export type ServerScore = Omit<Score, 'evaluatedAt' | 'nextChangeAt'> & {
  evaluatedAt: Millis
  nextChangeAt: Millis | null
}

export type ExternalScoreRow = Omit<ExternalScore, 'asOf'> & { asOf: Millis }

/** A lead as it was synced, its signals embedded, its instants in epoch ms. */
export type LeadFacts = Omit<
  Lead,
  'createdAt' | 'ownerId' | 'recordUrls' | 'signals' | 'score' | 'routes' | 'externalScores'
> &
  Generation & {
    createdAt: Millis
    /** Not there in a row that was stored before leads had any. */
    recordUrls?: string[]
    /** Whose it is by the server's last word; null: the pool's. */
    serverOwnerId: MemberId | null
    signals: ScorableSignal[]
    score: ServerScore | null
    routes: { at: Millis; band: string }[]
    externalScores: ExternalScoreRow[]
  }

/** What the domain made of a lead when it was last placed; a function of facts, decisions, rules and time. */
type Placed = Omit<Placement, 'place' | 'total'> & {
  place: QueuePlace
  total: Thousandths | null
  /** Parts of the queue key, in the order of the index. */
  due: number
  minusTotal: number
  /** Whose it is, as a part of a key; '' in the pool. */
  ownerKey: MemberId | ''
  accountName: string | null
  /** When it comes back; null unless snoozed. */
  snoozedUntil: Millis | null
  /** When it was accepted or rejected, whichever came last. */
  decidedAt: Millis | null
  /** Some line of its receipt is disputed. */
  disputed: boolean
  /** Some decision on it carries a note, so that a search reads its decisions. */
  hasNotes: boolean
  /** Whose it is, claims that have not reached the server counted too. */
  ownerId: MemberId | null
  /** What the clock on the row needs beyond the facts. */
  clock: Omit<SlaEvents, 'createdAt' | 'routes'>
  /** What it is found by on a page: keys of its records elsewhere, and of its e-mail address. */
  keys: string[]
  /** Some decision of it has not reached the server yet. */
  pending: boolean
}

export type LeadRow = LeadFacts & Placed

export type AccountRow = Omit<Account, 'recordUrls' | 'signals'> &
  Generation & {
    /** Not there in a row that was stored before accounts had any. */
    recordUrls?: string[]
    /** What it is found by on a page, set when it is stored: keys of its records elsewhere, and of its domain. */
    keys?: string[]
    /** What was seen of it as a whole. Not there in a row that was stored before there were such signals. */
    signals?: ScorableSignal[]
  }
export type MemberRow = Member & Generation

/** A decision of this or any machine. `receivedAt` null: not at the server yet. */
export type DecisionRow = DecisionEvent & Generation

/** A decision on its way to the server, or refused by it and kept for the rep to see. */
export type OutboxRow = {
  id: DecisionId
  leadId: LeadId
  kind: 'decision'
  /** As it is sent, so that a newer version of this program can still send it. */
  payload: DecisionInput
  schemaVersion: 1
  createdAt: Millis
  /** The lead may be out of sight by the time the rep reads why it was refused. */
  leadName: string
  state: 'waiting' | 'refused'
  attempts: number
  lastError: { code: string; message: string; details?: RefusalDetails } | null
}

/** Rules of the workspace (`model`, `modelHistory`, `slaPolicy`, `rejectReasons`, `scoring`, `calendar:ID`), and raw changes a newer server sent (`unknown:…`). */
export type DocumentRow = Generation & { key: string; value: unknown }
