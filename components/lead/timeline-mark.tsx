import type { LeadDetail } from '../../lib/queries/lead-detail.ts'
import type { TimelineEntry } from '../../lib/queries/lead-timeline.ts'
import { BandMark } from '../primitives/band-mark.tsx'
import { Icon, type IconName } from '../primitives/icon.tsx'
import styles from './timeline-mark.module.css'

const channelIcons: Readonly<Record<string, IconName>> = {
  call: 'phone',
  email: 'mail',
  linkedin: 'chat',
  meeting: 'calendar',
}

const decisionIcons: Readonly<Record<string, IconName>> = {
  accept: 'check',
  add: 'person',
  claim: 'person',
  reject: 'close',
  snooze: 'clock',
  dispute: 'alert',
  note: 'note',
  link: 'external',
}

const iconOf = (entry: TimelineEntry): IconName | null => {
  if (entry.kind === 'created') return 'person'
  if (entry.kind === 'resumed') return 'clock'
  if (entry.kind !== 'decision') return null
  const { kind, channel = '' } = entry.event
  return (kind === 'touch' ? channelIcons[channel] : decisionIcons[kind]) ?? 'more'
}

type MarkProps = { entry: TimelineEntry; model: LeadDetail['model'] }

/** What kind of thing happened, as a shape: the buyer's is a full dot, a machine's a ring, what we did has a picture. */
export const TimelineMark = ({ entry, model }: MarkProps) => {
  if (entry.kind === 'route') {
    const lane = model?.bands.find(({ id }) => id === entry.band)?.lane ?? null
    return (
      <span className={styles.mark}>
        <BandMark heat={lane} />
      </span>
    )
  }
  const icon = iconOf(entry)
  if (icon) {
    return (
      <span className={styles.mark}>
        <Icon name={icon} size={14} />
      </span>
    )
  }
  const by = entry.kind === 'signal' ? entry.signal.initiator : null
  return <span className={`${styles.mark} ${styles.dot} ${by === 'buyer' ? styles.theirs : ''}`} />
}
