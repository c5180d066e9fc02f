import type { Repeat } from '../../contract/index.ts'
import type { Hits } from './hits.ts'
import type { ScorableSignal } from './scorable.ts'
import { sessionHeads } from './sessions.ts'

/**
 * The signals that count and their shares of the rule's points, newest first. Scratch, overwritten by the next {@link pick};
 * `shares` is read only of a diminishing rule, all others count in full.
 */
export type Picks = { signals: ScorableSignal[]; shares: number[]; size: number }

export const noPicks = (): Picks => ({ signals: [], shares: [], size: 0 })

const take = (picks: Picks, signal: ScorableSignal, share: number): void => {
  if (share === 0) return
  picks.signals[picks.size] = signal
  picks.shares[picks.size] = share
  picks.size += 1
}

const takeEach = (picks: Picks, { list }: Hits, from: number, to: number): void => {
  for (let index = from; index < to; index += 1) take(picks, list[index] as ScorableSignal, 1)
}

/** Of several that count as one, the newest stands for all: interest that comes again is fresh again. */
const takeNewest = (picks: Picks, { list }: Hits, from: number, to: number): void => {
  if (from < to) take(picks, list[from] as ScorableSignal, 1)
}

/**
 * The newest has the first multiplier, as it stands for all where one counts: so none is worth more again when an older one leaves the
 * window. Those after the last multiplier share it.
 */
const takeDiminishing = (
  picks: Picks,
  { list }: Hits,
  from: number,
  to: number,
  multipliers: readonly number[],
): void => {
  const last = multipliers.length - 1
  for (let index = from; index < to; index += 1) {
    take(picks, list[index] as ScorableSignal, multipliers[Math.min(index - from, last)] ?? 0)
  }
}

/** Picks what counts among the hits from place `from` up to, not including, place `to`. */
export const pick = (repeat: Repeat, hits: Hits, from: number, to: number, picks: Picks): void => {
  picks.size = 0
  switch (repeat.kind) {
    case 'each':
      takeEach(picks, hits, from, to)
      break
    case 'once':
      takeNewest(picks, hits, from, to)
      break
    case 'atLeast':
      if (to - from >= repeat.count) takeNewest(picks, hits, from, to)
      break
    case 'perSession':
      for (const head of sessionHeads(hits, from, to)) take(picks, head, 1)
      break
    case 'diminishing':
      takeDiminishing(picks, hits, from, to, repeat.multipliers)
      break
  }
}
