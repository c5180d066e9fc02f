import { useState } from 'react'
import { i18n } from '#i18n'
import { showTestNotification } from '../../lib/actions/show-test-notification.ts'
import type { NoticeSettings } from '../../lib/domain/notify/plan-notices.ts'
import { Button } from '../primitives/button.tsx'
import { Checkbox } from '../primitives/checkbox.tsx'
import { heatWords } from '../words/heat.ts'
import styles from './notifications.module.css'
import { QuietHours } from './quiet-hours.tsx'
import { useNotificationSettings } from './use-notification-settings.ts'

type GroupProps = { settings: NoticeSettings; change: (part: Partial<NoticeSettings>) => void }

const Lanes = ({ settings: { lanes }, change }: GroupProps) => (
  <fieldset className={styles.group}>
    <legend className={styles.legend}>{i18n.t('notifications.lanes')}</legend>
    {(['hot', 'warm', 'cold'] as const).map((lane) => (
      <Checkbox
        key={lane}
        label={heatWords(lane)}
        checked={lanes[lane]}
        onCheck={(on) => change({ lanes: { ...lanes, [lane]: on } })}
      />
    ))}
  </fieldset>
)

const Stages = ({ settings: { stages }, change }: GroupProps) => (
  <fieldset className={styles.group}>
    <legend className={styles.legend}>{i18n.t('notifications.when')}</legend>
    <Checkbox
      label={i18n.t('notifications.atWarning')}
      checked={stages.warning}
      onCheck={(warning) => change({ stages: { ...stages, warning } })}
    />
    <Checkbox
      label={i18n.t('notifications.atBreach')}
      checked={stages.breach}
      onCheck={(breach) => change({ stages: { ...stages, breach } })}
    />
  </fieldset>
)

const Test = () => {
  const [outcome, setOutcome] = useState('')
  const show = async () => {
    const words = { title: i18n.t('notifications.testTitle'), message: i18n.t('notifications.testBody') }
    const isShown = await showTestNotification(words)
    setOutcome(isShown ? i18n.t('notifications.testShown') : i18n.t('notifications.denied'))
  }
  return (
    <>
      <Button onClick={() => void show()}>{i18n.t('notifications.test')}</Button>
      <p className={styles.hint} role="status">
        {outcome}
      </p>
    </>
  )
}

/** What the rep is told of while no page of Heatline is in view. */
export const Notifications = () => {
  const { settings, change } = useNotificationSettings()
  if (!settings) return null
  return (
    <>
      <p className={styles.hint}>{i18n.t('notifications.hint')}</p>
      <Lanes settings={settings} change={change} />
      <Stages settings={settings} change={change} />
      <QuietHours quiet={settings.quiet} onChange={(quiet) => change({ quiet })} />
      <Test />
    </>
  )
}
