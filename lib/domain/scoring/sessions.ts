import type { Hits } from './hits.ts'
import type { ScorableSignal } from './scorable.ts'

/** A session ends after this much silence, unless signals carry a session id. */
const SESSION_SILENCE_MS = 30 * 60_000

/**
 * The newest signal of each session among the hits [from, to), newest first. Signals with a session id belong together however far
 * apart they are; those without one form sessions among themselves.
 */
export const sessionHeads = ({ list }: Hits, from: number, to: number): ScorableSignal[] => {
  const heads: ScorableSignal[] = []
  const seen = new Set<string>()
  let later: ScorableSignal | null = null
  for (let index = from; index < to; index += 1) {
    const signal = list[index] as ScorableSignal
    if (signal.sessionId === null) {
      if (!later || later.at - signal.at >= SESSION_SILENCE_MS) heads.push(signal)
      later = signal
    } else if (!seen.has(signal.sessionId)) {
      seen.add(signal.sessionId)
      heads.push(signal)
    }
  }
  return heads
}
