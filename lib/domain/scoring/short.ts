import type { Receipt, Thousandths } from '../../contract/index.ts'
import type { Probe, SignalRule } from './engine.ts'
import { addTo, cappedTotal } from './group-caps.ts'
import { firstUntil, withOneMore } from './hits.ts'
import type { Standing } from './standing.ts'
import { tally } from './tally.ts'

type Named = Probe['name']

const worthWith = (rule: SignalRule, probe: Probe, now: number): number => {
  const signal = { ...probe.signal, at: now as typeof probe.signal.at }
  return withOneMore(rule.hits, firstUntil(rule.hits, now), signal, () => tally(rule, now).faded)
}

/** What one more signal of the probe's kind, now, adds to a rule's points. The commonest rules need no trying. */
const gainOf = (rule: SignalRule, probe: Probe, now: number): number => {
  const { points, repeat, present } = rule
  if (rule.isFlat && repeat.kind === 'each') return points
  if (rule.isFlat && repeat.kind === 'once') return points - present.worth
  if (rule.isFlat && repeat.kind === 'atLeast')
    return present.live + 1 >= repeat.count ? points - present.worth : 0
  return worthWith(rule, probe, now) - present.worth
}

/**
 * The total after one more signal now. It is the buyer's, so that it ends the silence and all that the silence took: `unbroken` is the
 * total as if there had been none.
 */
const totalWith = ({ engine, fit, sums, now }: Standing, probe: Probe, unbroken: number): number => {
  if (engine.caps.length === 0) {
    let total = unbroken
    for (const rule of probe.counts) total += gainOf(rule, probe, now)
    return total
  }
  const lifted = sums.slice()
  for (const rule of probe.counts) addTo(lifted, rule.group, gainOf(rule, probe, now))
  return fit + cappedTotal(engine.caps, lifted)
}

/** Scratch: the rules found so far. */
const found: Named[] = []

/** The rules of which one more signal reaches a total of `from`. */
const liftingTo = (from: number, standing: Standing): Named[] => {
  const { engine, fit, sums } = standing
  const unbroken = fit + cappedTotal(engine.caps, sums)
  let size = 0
  for (const probe of engine.probes) {
    if (unbroken + probe.mostGain < from) continue
    if (unbroken + probe.leastGain < from && totalWith(standing, probe, unbroken) < from) continue
    found[size] = probe.name
    size += 1
  }
  return found.slice(0, size)
}

/** How far the next better band is, and which single signals would reach it; null in the best one. */
export const shortOf = (standing: Standing, unclamped: number): Receipt['short'] => {
  const better = standing.engine.bands[standing.place - 1]
  if (!better) return null
  const points = (better.from - unclamped) as Thousandths
  return { band: better.band.id, points, by: liftingTo(better.from, standing) }
}
