import { useId, useState } from 'react'
import { i18n } from '#i18n'
import type { Quiet } from '../../lib/domain/notify/quiet-until.ts'
import { usualQuietHours } from '../../lib/settings/notification-settings.ts'
import { Checkbox } from '../primitives/checkbox.tsx'
import styles from './notifications.module.css'

type Hours = NonNullable<Quiet['hours']>

type TimesProps = { hours: Hours; onChange: (hours: Hours) => void }

const Times = ({ hours, onChange }: TimesProps) => {
  const [typed, setTyped] = useState(hours)
  const id = useId()
  const isEmpty = typed.from === typed.to
  // A time that is half typed is empty; what was there before holds until it is whole.
  const type = (part: Partial<Hours>) => {
    const next = { ...typed, ...part }
    setTyped(next)
    if (next.from && next.to && next.from !== next.to) onChange(next)
  }
  return (
    <div className={styles.times}>
      <label className={styles.time}>
        {i18n.t('notifications.from')}
        <input type="time" value={typed.from} onChange={(event) => type({ from: event.target.value })} />
      </label>
      <label className={styles.time}>
        {i18n.t('notifications.to')}
        <input
          type="time"
          value={typed.to}
          aria-invalid={isEmpty}
          aria-describedby={id}
          onChange={(event) => type({ to: event.target.value })}
        />
      </label>
      <p id={id} className={styles.fault} aria-live="polite">
        {isEmpty ? i18n.t('notifications.sameTime', [typed.from]) : null}
      </p>
    </div>
  )
}

/** When to say nothing: at some hours, at weekends, or both. */
export const QuietHours = ({ quiet, onChange }: { quiet: Quiet; onChange: (quiet: Quiet) => void }) => (
  <fieldset className={styles.group}>
    <legend className={styles.legend}>{i18n.t('notifications.quiet')}</legend>
    <Checkbox
      label={i18n.t('notifications.quietHours')}
      checked={quiet.hours !== null}
      onCheck={(on) => onChange({ ...quiet, hours: on ? usualQuietHours : null })}
    />
    {quiet.hours ? <Times hours={quiet.hours} onChange={(hours) => onChange({ ...quiet, hours })} /> : null}
    <Checkbox
      label={i18n.t('notifications.quietWeekends')}
      checked={quiet.weekends}
      onCheck={(weekends) => onChange({ ...quiet, weekends })}
    />
    <p className={styles.hint}>{i18n.t('notifications.quietHint')}</p>
  </fieldset>
)
