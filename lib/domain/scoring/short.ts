import type { Receipt, Thousandths } from '../../contract/index.ts'
import type { Probe, SignalRule } from './engine.ts'
import { addTo, cappedTotal } from './group-caps.ts'
import { firstUntil, withOneMore } from './hits.ts'
import type { Standing } from './standing.ts'
import { tally } from './tally.ts'

/** What one more signal of the probe's kind, now, adds to a rule's points. */
const gainOf = (rule: SignalRule, probe: Probe, now: number): number => {
  if (rule.isFlat && rule.repeat.kind === 'each') return rule.points
  const before = tally(rule, now).faded
  const signal = { ...probe.signal, at: now as typeof probe.signal.at }
  const after = withOneMore(rule.hits, firstUntil(rule.hits, now), signal, () => tally(rule, now).faded)
  return after - before
}

/** The total after one more signal now. It is the buyer's, so that it ends the silence and all that the silence took. */
const totalWith = ({ engine, fit, sums, now }: Standing, probe: Probe): number => {
  const lifted = [...sums]
  for (const rule of probe.counts) addTo(lifted, rule.group, gainOf(rule, probe, now))
  return fit + cappedTotal(engine.caps, lifted)
}

/** How far the next better band is, and which single signals would reach it; null in the best one. */
export const shortOf = (standing: Standing, unclamped: number): Receipt['short'] => {
  const { engine, place } = standing
  const better = engine.bands[place - 1]
  if (!better) return null
  const by = engine.probes
    .filter((probe) => totalWith(standing, probe) >= better.from)
    .map(({ rule }) => ({ ruleId: rule.id, label: rule.label }))
  return { band: better.band.id, points: (better.from - unclamped) as Thousandths, by }
}
