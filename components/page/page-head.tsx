import { i18n } from '#i18n'
import { useUi } from '../../lib/ui-state/use-ui.ts'
import { hinted } from '../keyboard/hinted.ts'
import { Button } from '../primitives/button.tsx'
import { Icon } from '../primitives/icon.tsx'
import styles from './page-head.module.css'

export type PageHeadProps = {
  /** How the page came to be known, in a few words. */
  words: string
  /** Where back leads, other than to the queue. */
  back?: { words: string; go: () => void } | undefined
}

/** The way back to the queue, and how this came up; a click on that shows all that was read for it. */
export const PageHead = ({ words, back }: PageHeadProps) => {
  const { closeCard, openDialog } = useUi.getState()
  return (
    <div className={styles.head}>
      <Button look="quiet" onClick={back?.go ?? closeCard} {...hinted('back')}>
        <Icon name="back" />
        {back?.words ?? i18n.t('queue.back')}
      </Button>
      <button
        type="button"
        className={styles.how}
        aria-haspopup="dialog"
        aria-label={i18n.t('page.howKnown', [words])}
        onClick={() => openDialog('pageRead')}
      >
        <span className={styles.words}>{words}</span>
        <Icon name="info" />
      </button>
    </div>
  )
}
