import { flushSync } from 'react-dom'
import { i18n } from '#i18n'
import { countChoices, useLook } from '../../lib/ui-state/use-look.ts'
import { useUi } from '../../lib/ui-state/use-ui.ts'
import { hinted } from '../keyboard/hinted.ts'
import { useShortcuts } from '../keyboard/use-shortcuts.ts'
import { Button } from '../primitives/button.tsx'
import { Icon } from '../primitives/icon.tsx'
import styles from './filter-button.module.css'

/** The choices, over the queue: what they come to is seen there. */
export const focusFilters = (): void => {
  const { closeCard, focusTaken, openDialog } = useUi.getState()
  flushSync(closeCard)
  focusTaken()
  openDialog('filter')
}

export const FilterButton = () => {
  const count = useLook(countChoices)
  useShortcuts({ filter: focusFilters })
  return (
    <span className={styles.place}>
      <Button
        look="icon"
        aria-label={i18n.t('filter.open', count)}
        aria-haspopup="dialog"
        {...hinted('filter')}
        onClick={focusFilters}
      >
        <Icon name="filter" />
      </Button>
      {count > 0 ? (
        <span className={styles.count} aria-hidden="true">
          {count}
        </span>
      ) : null}
    </span>
  )
}
