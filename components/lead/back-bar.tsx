import type { ReactNode } from 'react'
import { i18n } from '#i18n'
import { useUi } from '../../lib/ui-state/use-ui.ts'
import { hinted } from '../keyboard/hinted.ts'
import { Button } from '../primitives/button.tsx'
import { Icon } from '../primitives/icon.tsx'
import styles from './back-bar.module.css'

type BackBarProps = {
  place: number
  count: number
  /** Stands between the two. */
  children?: ReactNode
}

/** The way back to the queue, and where in it one is; `place` counts from 0, -1 is nowhere. */
export const BackBar = ({ place, count, children }: BackBarProps) => {
  const closeCard = useUi((ui) => ui.closeCard)
  return (
    <div className={styles.bar}>
      <Button look="quiet" onClick={closeCard} {...hinted('back')}>
        <Icon name="back" />
        {i18n.t('queue.back')}
      </Button>
      {children}
      {place < 0 ? null : i18n.t('queue.place', [String(place + 1), String(count)])}
    </div>
  )
}
