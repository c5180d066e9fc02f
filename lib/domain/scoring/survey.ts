import type { ScorableLead, ScorableSignal } from './scorable.ts'

/** What the signals of one lead have in common. `lastBuyer` is the newest one of the buyer's own that is not later than now. */
export type Gathered = {
  lead: ScorableLead
  signals: readonly ScorableSignal[]
  lastBuyer: ScorableSignal | null
  /** Some signal is later than now: it does not count yet. */
  hasFuture: boolean
}

const isLater = (signal: ScorableSignal, than: ScorableSignal | null): boolean =>
  !than || signal.at > than.at || (signal.at === than.at && signal.id < than.id)

const lastBuyerUntil = (signals: readonly ScorableSignal[], now: number): ScorableSignal | null => {
  let last: ScorableSignal | null = null
  for (const signal of signals)
    if (signal.initiator === 'buyer' && signal.at <= now && isLater(signal, last)) last = signal
  return last
}

/**
 * The first look at the signals, in a tight loop before all other work: what it fetches from memory is at hand when the rules ask
 * for it.
 */
export const survey = (lead: ScorableLead, signals: readonly ScorableSignal[], now: number): Gathered => {
  let hasFuture = false
  let lastBuyer: ScorableSignal | null = null
  for (let index = 0; index < signals.length; index += 1) {
    const signal = signals[index] as ScorableSignal
    if (signal.at > now) hasFuture = true
    else if (signal.initiator === 'buyer' && signal.at <= now && isLater(signal, lastBuyer))
      lastBuyer = signal
  }
  return { lead, signals, lastBuyer, hasFuture }
}

/** The instant since which the buyer has been silent at `now`. */
export const silentSince = ({ lead, signals, lastBuyer, hasFuture }: Gathered, now: number): number => {
  const last = hasFuture ? lastBuyerUntil(signals, now) : lastBuyer
  return last ? last.at : lead.createdAt
}
