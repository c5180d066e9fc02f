import { type SlaClock, type SlaEvents, slaClock } from '../../lib/domain/sla/sla-clock.ts'
import { useNow } from '../../lib/queries/now.ts'
import { useClockRules } from '../app/rules-context.ts'
import styles from './clock-panel.module.css'
import { SlaTimer } from './sla-timer.tsx'
import { clockDetail, clockTone } from './sla-words.ts'

/** How much of the target is gone, as the words count it: what is left is of the band that rules. */
const shareOf = ({ targetMs, remainingMs }: SlaClock): number | null =>
  targetMs === null || remainingMs === null ? null : Math.min(1, 1 - remainingMs / targetMs)

/** The clock of the lead in hand: in words, when it is due, and how much of the target is gone. */
export const ClockPanel = ({ events }: { events: SlaEvents }) => {
  const now = useNow()
  const { policy, calendars } = useClockRules()
  const clock = slaClock(events, policy, calendars, now)
  const share = shareOf(clock)
  return (
    <div className={styles.clock}>
      <div className={styles.words}>
        <SlaTimer events={events} />
        <span className={styles.detail}>{clockDetail(clock, now)}</span>
      </div>
      {share === null ? null : (
        <div className={styles.track} aria-hidden="true">
          <div
            className={`${styles.run} ${styles[clockTone(clock)] ?? ''}`}
            style={{ width: `${share * 100}%` }}
          />
        </div>
      )}
    </div>
  )
}
