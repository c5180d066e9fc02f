import type { SlaEvents } from '../../lib/domain/sla/sla-clock.ts'
import { slaClock } from '../../lib/domain/sla/sla-clock.ts'
import { useNow } from '../../lib/queries/now.ts'
import { useClockRules } from '../app/rules-context.ts'
import styles from './sla-timer.module.css'
import { clockTone, clockWords } from './sla-words.ts'

/** The time to first touch, counting. Silent: a clock that spoke every second would drown everything else. */
export const SlaTimer = ({ events }: { events: SlaEvents }) => {
  const now = useNow()
  const { policy, calendars } = useClockRules()
  const clock = slaClock(events, policy, calendars, now)
  return (
    <span role="timer" aria-live="off" className={`${styles.timer} ${styles[clockTone(clock)]}`}>
      {clockWords(clock, now)}
    </span>
  )
}
