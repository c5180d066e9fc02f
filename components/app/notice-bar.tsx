import { i18n } from '#i18n'
import { useUi } from '../../lib/ui-state/use-ui.ts'
import { Button } from '../primitives/button.tsx'
import { Icon } from '../primitives/icon.tsx'
import { useDecisions } from './decisions-context.ts'
import styles from './notice-bar.module.css'

/** What came of the last act, with the way back beside it. It stays until the next one: nobody has to be quick. */
export const NoticeBar = () => {
  const notice = useUi((ui) => ui.notice)
  const say = useUi((ui) => ui.say)
  const { undo } = useDecisions()
  return (
    <footer className={`${styles.bar} ${notice?.tone === 'refused' ? styles.refused : ''}`}>
      <p className={styles.text}>{notice?.text}</p>
      {notice?.undoable ? (
        <Button look="quiet" shortcut="undo" onClick={undo}>
          {i18n.t('decision.undo')}
        </Button>
      ) : null}
      {notice ? (
        <Button look="icon" aria-label={i18n.t('decision.dismiss')} onClick={() => say(null)}>
          <Icon name="close" size={12} />
        </Button>
      ) : null}
    </footer>
  )
}
