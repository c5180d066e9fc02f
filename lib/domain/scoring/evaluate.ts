import type { Millis, Receipt, ReceiptLine, ScoringModel, Thousandths } from '../../contract/index.ts'
import { alertsOf, NO_ALERTS } from './alerts.ts'
import { engineOf } from './compile.ts'
import { coverageOf } from './coverage.ts'
import { dispatch } from './dispatch.ts'
import { addEngagement } from './engagement.ts'
import type { Engine } from './engine.ts'
import { readFacts } from './fact-table.ts'
import { addFit } from './fit.ts'
import { judgeGate } from './gate.ts'
import { cappedTotal } from './group-caps.ts'
import { clampLine } from './lines.ts'
import { nextChange } from './next-change.ts'
import { bandPlace, gradeOf, stageOf } from './placing.ts'
import type { ScorableLead, ScorableSignal } from './scorable.ts'
import { shortOf } from './short.ts'
import { addInactivity, addSilence } from './silence-lines.ts'
import { steadyUntil } from './steady-until.ts'
import { silentSince, survey } from './survey.ts'

/** The band of a lead that fails the gate; no model may give it to a band of its own. */
const DISQUALIFIED = 'disqualified'

const addClamp = ({ clamp }: Engine, unclamped: number, lines: ReceiptLine[]): number => {
  const total = Math.min(clamp.max, Math.max(clamp.min, unclamped))
  if (total !== unclamped) lines.push(clampLine(unclamped, total))
  return total
}

/**
 * Scores one lead at one instant: pure, synchronous, total. What is not known adds nothing and is named; signals later than `now` do
 * not count yet; the order of signals never matters. The lines add up to the total exactly, and no line is computed anywhere else.
 *
 * Order of work: gate → fit → engagement (window → repeat → age decay → group cap) → silence decay → inactivity → clamp → band, grade.
 */
export const evaluate = (
  model: ScoringModel,
  lead: ScorableLead,
  signals: readonly ScorableSignal[],
  now: Millis,
): Receipt => {
  const engine = engineOf(model)
  const gathered = survey(lead, signals, now)
  const facts = readFacts(engine.facts, lead)
  const gate = judgeGate(engine, facts)
  const lines: ReceiptLine[] = []
  const fit = addFit(engine, facts, lines)

  dispatch(engine, signals)
  const sums = addEngagement(engine, facts, now, lines)
  const quiet = { silentMs: now - silentSince(gathered, now), last: gathered.lastBuyer }
  const kept = addSilence(engine.silence, cappedTotal(engine.caps, sums), quiet, lines)
  const engagement = kept + addInactivity(engine.inactivity, quiet, lines)

  const unclamped = fit + engagement
  const total = addClamp(engine, unclamped, lines)
  const place = bandPlace(engine.bands, unclamped)
  // A gate looks at facts alone: time and signals never bring a lead back that fails it.
  const isOut = gate.verdict === 'failed'
  const standing = { engine, gathered, now, fit, sums, place }
  const band = isOut ? undefined : engine.bands[place]?.band
  const change = isOut ? null : nextChange(standing)
  return {
    leadId: lead.id,
    modelId: model.id,
    modelVersion: model.version,
    at: now,
    lines,
    fit: fit as Thousandths,
    engagement: engagement as Thousandths,
    unclamped: unclamped as Thousandths,
    total: total as Thousandths,
    band: band?.id ?? DISQUALIFIED,
    lane: band?.lane ?? null,
    stage: isOut ? null : stageOf(engine.stages, unclamped),
    grade: gradeOf(engine.grade, fit, engagement),
    gate,
    coverage: coverageOf(engine.facts, facts),
    steadyUntil: steadyUntil(standing) as Millis | null,
    nextChangeAt: change && (change.at as Millis),
    nextBand: change && (engine.bands[change.place]?.band.id ?? null),
    short: isOut ? null : shortOf(standing, unclamped),
    alerts: isOut ? NO_ALERTS : alertsOf(engine.alerts, signals, now),
  }
}
