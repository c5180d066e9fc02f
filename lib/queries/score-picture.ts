import { toMillis } from '../contract/convert.ts'
import type {
  DecisionId,
  MemberId,
  Millis,
  Publication,
  ScoringModel,
  Thousandths,
} from '../contract/index.ts'
import { scorableLeadOf } from '../db/placed-row.ts'
import type { DecisionEvent } from '../domain/decisions/decision-event.ts'
import { evaluate } from '../domain/scoring/evaluate.ts'
import { type HistoryPoint, type HistorySpan, scoreHistory } from '../domain/scoring/score-history.ts'
import type { LeadDetail } from './lead-detail.ts'

const DAY = 86_400_000
const LONGEST_PAST = 90 * DAY
const SHORTEST_PAST = DAY
/** A few weeks ahead, and more where the band changes later than that. */
const AHEAD = 21 * DAY
const LONGEST_AHEAD = 60 * DAY
const BEYOND_CHANGE = 1.15
/** As many as still are single dots. */
const MOST_SEEN = 40

/** A total as somebody saw it, under the version of that day. */
export type SeenTotal = {
  id: DecisionId
  at: Millis
  total: Thousandths
  band: string
  modelVersion: number
  memberId: MemberId
}

/** A version that began to score within the picture. */
export type ModelChange = Omit<Publication, 'publishedAt'> & { at: Millis }

export type ScorePicture = {
  span: HistorySpan
  /** By the present model, also of the time before it; after `span.now` if nothing else happens. */
  points: HistoryPoint[]
  /** Ascending, as are the changes. */
  seen: SeenTotal[]
  changes: ModelChange[]
}

const spanOf = ({ lead }: LeadDetail, nextChangeAt: Millis | null, now: Millis): HistorySpan => {
  const first = Math.min(lead.createdAt, ...lead.signals.map(({ at }) => at))
  const from = Math.max(now - LONGEST_PAST, Math.min(first, now - SHORTEST_PAST))
  const change = nextChangeAt === null ? 0 : (nextChangeAt - now) * BEYOND_CHANGE
  const ahead = change > LONGEST_AHEAD ? AHEAD : Math.max(AHEAD, change)
  return { from: from as Millis, to: Math.ceil(now + ahead) as Millis, now }
}

const within = ({ from, now }: HistorySpan, at: Millis): boolean => at >= from && at <= now

const seenOf = (decisions: readonly DecisionEvent[], span: HistorySpan): SeenTotal[] =>
  decisions
    .flatMap(({ id, decidedAt: at, memberId, seen, kind }) => {
      if (!seen || kind === 'undo' || !within(span, at)) return []
      const { total, band, modelVersion } = seen
      return [{ id, at, total, band, modelVersion, memberId }]
    })
    .slice(0, MOST_SEEN)
    .reverse()

/** A server that does not tell the history has at least published what scores now. */
const publicationsOf = ({ modelHistory }: LeadDetail, model: ScoringModel): readonly Publication[] => {
  const { id, version, publishedAt, changeNote } = model
  if (modelHistory.length > 0) return modelHistory
  return publishedAt === null ? [] : [{ id, version, publishedAt, changeNote }]
}

const changesOf = (publications: readonly Publication[], span: HistorySpan): ModelChange[] =>
  publications
    .map(({ publishedAt, ...rest }) => ({ ...rest, at: toMillis(publishedAt) }))
    .filter(({ at }) => within(span, at))
    .reverse()

/** The lead's score over time; null without a model, and where nothing ever happened that could have moved it. */
export const scorePictureAt = (detail: LeadDetail, now: Millis): ScorePicture | null => {
  const { model, lead, account, decisions } = detail
  if (!model || lead.signals.length === 0) return null
  const scorable = scorableLeadOf(lead, account)
  const span = spanOf(detail, evaluate(model, scorable, lead.signals, now).nextChangeAt, now)
  return {
    span,
    points: scoreHistory(model, scorable, lead.signals, span),
    seen: seenOf(decisions, span),
    changes: changesOf(publicationsOf(detail, model), span),
  }
}
