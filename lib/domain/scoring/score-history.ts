import type { Millis, Receipt, ScoringModel } from '../../contract/index.ts'
import { engineOf } from './compile.ts'
import { dispatch } from './dispatch.ts'
import type { Engine } from './engine.ts'
import { readFacts } from './fact-table.ts'
import { fadesUntil } from './fade-search.ts'
import { addFit } from './fit.ts'
import { judgeGate } from './gate.ts'
import { bandPlace } from './placing.ts'
import { type Projected, unclampedAt } from './projection.ts'
import type { ScorableLead, ScorableSignal } from './scorable.ts'
import { survey } from './survey.ts'

/** What the receipt of one instant says. */
export type HistoryPoint = Pick<Receipt, 'at' | 'total' | 'band' | 'lane'>

/** `now` lies between `from` and `to`; what comes after it holds if nothing else happens. */
export type HistorySpan = { from: Millis; to: Millis; now: Millis }

/** No history has more points: a picture could not tell more apart. */
export const MOST_POINTS = 120
/** Each is two points: the millisecond before, and the jump. */
const MOST_JUMPS = 58
const MOST_JUMPS_BESIDE_SAMPLES = 40
const SAMPLES = 36

/** When the silences set in that no later word of the buyer's breaks off before. `buyers` are ascending. */
const silencesIn = ({ silences }: Engine, createdAt: number, buyers: readonly number[]): number[] =>
  [createdAt, ...buyers].flatMap((since, index) => {
    const until = buyers[index] ?? Number.POSITIVE_INFINITY
    return silences.map((silence) => since + silence).filter((at) => at < until)
  })

/** When signals leave a rule's window. */
const windowEnds = ({ signalRules }: Engine): number[] =>
  signalRules.flatMap(({ hits, windowMs }) =>
    Number.isFinite(windowMs) ? hits.list.slice(0, hits.size).map(({ at }) => at + windowMs) : [],
  )

/** Every instant of the span at which the total may jump, ascending. */
const jumpsIn = ({ engine, gathered }: Projected, { from, to }: HistorySpan): number[] => {
  const { lead, signals } = gathered
  const buyers = signals.filter(({ initiator }) => initiator === 'buyer').map(({ at }) => at)
  const all = [
    ...signals.map(({ at }) => at),
    ...silencesIn(
      engine,
      lead.createdAt,
      buyers.sort((a, b) => a - b),
    ),
    ...windowEnds(engine),
  ]
  return [...new Set(all)].filter((at) => at > from && at <= to).sort((a, b) => a - b)
}

/** The last jump in each of so many equal parts of the span. */
const thinned = (jumps: readonly number[], { from, to }: HistorySpan, most: number): readonly number[] => {
  if (jumps.length <= most) return jumps
  const lastOf = new Map(jumps.map((at) => [Math.ceil(((at - from) / (to - from)) * most), at]))
  return [...lastOf.values()]
}

const samplesIn = ({ from, to }: HistorySpan): number[] =>
  Array.from(
    { length: SAMPLES },
    (_, place) => from + Math.floor(((to - from) * (place + 1)) / (SAMPLES + 1)),
  )

const instantsIn = (projected: Projected, span: HistorySpan): number[] => {
  const { from, to, now } = span
  const fades = fadesUntil(projected) > from
  const jumps = thinned(jumpsIn(projected, span), span, fades ? MOST_JUMPS_BESIDE_SAMPLES : MOST_JUMPS)
  const all = [from, now, to, ...jumps.flatMap((at) => [at - 1, at]), ...(fades ? samplesIn(span) : [])]
  return [...new Set(all)].filter((at) => at >= from && at <= to).sort((a, b) => a - b)
}

/**
 * The total over time as this model says it, also of the time before the model was there: `evaluate` at each point, with the signals
 * until then, without its lines. Points are ascending, `from`, `now` and `to` among them. Straight lines from point to point are the
 * total itself where it stands still or jumps; where it fades, and where jumps crowd closer than a picture shows, they are near it.
 */
export const scoreHistory = (
  model: ScoringModel,
  lead: ScorableLead,
  signals: readonly ScorableSignal[],
  span: HistorySpan,
): HistoryPoint[] => {
  const engine = engineOf(model)
  // Seen from before all else, so that each signal is one of the future until its instant has come.
  const gathered = survey(lead, signals, Number.NEGATIVE_INFINITY)
  const facts = readFacts(engine.facts, lead)
  const isOut = judgeGate(engine, facts).verdict === 'failed'
  const projected = { engine, gathered, fit: addFit(engine, facts, []) }
  dispatch(engine, signals)
  return instantsIn(projected, span).map((at) => {
    const unclamped = unclampedAt(projected, at)
    const band = isOut ? undefined : engine.bands[bandPlace(engine.bands, unclamped)]?.band
    const total = Math.min(engine.clamp.max, Math.max(engine.clamp.min, unclamped))
    return {
      at: at as Millis,
      total: total as Receipt['total'],
      band: band?.id ?? 'disqualified',
      lane: band?.lane ?? null,
    }
  })
}
