import type { MemberId } from '../../contract/ids.ts'
import type { SlaState } from '../../contract/sla.ts'
import type { SlaClock } from '../sla/sla-clock.ts'
import { type Share, shareOf } from './share.ts'
import { type Spread, spreadOf } from './spread.ts'

/** What the clocks of some leads say together. */
export type SlaFigures = {
  leads: number
  /** `none`: rejected before it was due. */
  states: Record<SlaState, number>
  /** Touched in time, of those whose time is judged: met, missed, or over and still unanswered. */
  compliance: Share
  /** Routed → first touch, working time with pauses taken out, of those that were touched. */
  rep: { toFirstTouch: Spread; breaches: number }
  /** Created → routed, wall time. */
  system: { toRoute: Spread; breaches: number }
}

type Sums = {
  states: Record<SlaState, number>
  touch: number[]
  route: number[]
  systemBreaches: number
}

const nothing = (): Sums => ({
  states: { none: 0, ok: 0, warning: 0, breached: 0, paused: 0, met: 0, missed: 0 },
  touch: [],
  route: [],
  systemBreaches: 0,
})

const add = (sums: Sums, { state, touchedAt, elapsedMs, system }: SlaClock): void => {
  sums.states[state] += 1
  sums.route.push(system.elapsedMs)
  if (touchedAt !== null) sums.touch.push(elapsedMs)
  if (system.isLate) sums.systemBreaches += 1
}

const figuresOf = ({ states, touch, route, systemBreaches }: Sums): SlaFigures => {
  const breaches = states.missed + states.breached
  return {
    leads: route.length,
    states,
    compliance: shareOf(states.met, states.met + breaches),
    rep: { toFirstTouch: spreadOf(touch), breaches },
    system: { toRoute: spreadOf(route), breaches: systemBreaches },
  }
}

const sumsOf = <Key>(all: Map<Key, Sums>, key: Key): Sums => {
  const known = all.get(key) ?? nothing()
  all.set(key, known)
  return known
}

const byKey = (a: string | null, b: string | null): number => ((a ?? '') < (b ?? '') ? -1 : 1)

/**
 * Adds up clocks, one lead at a time, so that no more than their durations are held. A clock that never started says nothing.
 * `report` lists bands and owners (null: the pool) in the order of their ids.
 */
export const slaTally = () => {
  const total = nothing()
  const bands = new Map<string, Sums>()
  const owners = new Map<MemberId | null, Sums>()
  return {
    add: (clock: SlaClock, ownerId: MemberId | null): void => {
      if (clock.band === null) return
      for (const sums of [total, sumsOf(bands, clock.band), sumsOf(owners, ownerId)]) add(sums, clock)
    },
    report: () => ({
      total: figuresOf(total),
      bands: [...bands].sort(([a], [b]) => byKey(a, b)).map(([band, sums]) => ({ band, ...figuresOf(sums) })),
      owners: [...owners]
        .sort(([a], [b]) => byKey(a, b))
        .map(([ownerId, sums]) => ({ ownerId, ...figuresOf(sums) })),
    }),
  }
}
