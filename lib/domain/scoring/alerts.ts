import type { Millis, Receipt } from '../../contract/index.ts'
import type { Engine } from './engine.ts'
import type { ScorableSignal } from './scorable.ts'

export const NO_ALERTS = Object.freeze([]) as unknown as Receipt['alerts']

/** The alerts that are due, each with the newest signal that raises it. The caller has asked the gate. */
export const alertsOf = (
  alerts: Engine['alerts'],
  signals: readonly ScorableSignal[],
  now: number,
): Receipt['alerts'] => {
  if (alerts.length === 0) return NO_ALERTS
  return alerts.flatMap(({ signal: type, label }) => {
    let newest = Number.NEGATIVE_INFINITY
    for (const signal of signals)
      if (signal.type === type && signal.at <= now && signal.at > newest) newest = signal.at
    return newest === Number.NEGATIVE_INFINITY ? [] : [{ signal: type, label, at: newest as Millis }]
  })
}
