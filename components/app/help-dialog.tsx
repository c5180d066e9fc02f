import { i18n } from '#i18n'
import { useUi } from '../../lib/ui-state/use-ui.ts'
import { Button } from '../primitives/button.tsx'
import { Dialog, DialogFoot } from '../primitives/dialog.tsx'
import styles from './help-dialog.module.css'

const keys: readonly { keys: readonly string[]; words: () => string }[] = [
  { keys: ['j', 'k', '↓', '↑'], words: () => i18n.t('help.move') },
  { keys: ['Enter'], words: () => i18n.t('help.open') },
  { keys: ['Esc'], words: () => i18n.t('help.back') },
  { keys: ['a'], words: () => i18n.t('help.accept') },
  { keys: ['r'], words: () => i18n.t('help.reject') },
  { keys: ['s'], words: () => i18n.t('help.snooze') },
  { keys: ['t'], words: () => i18n.t('help.touch') },
  { keys: ['u'], words: () => i18n.t('help.undo') },
  { keys: ['e'], words: () => i18n.t('help.evidence') },
  { keys: ['d'], words: () => i18n.t('help.dispute') },
  { keys: ['/'], words: () => i18n.t('help.search') },
  { keys: ['?'], words: () => i18n.t('help.help') },
]

const HelpDialog = () => {
  const openDialog = useUi((ui) => ui.openDialog)
  const close = () => openDialog(null)
  return (
    <Dialog title={i18n.t('help.title')} onClose={close}>
      <dl className={styles.keys}>
        {keys.flatMap(({ keys: pressed, words }) => [
          <dt key={pressed.join()}>
            {pressed.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>,
          <dd key={`${pressed.join()} does`}>{words()}</dd>,
        ])}
      </dl>
      <DialogFoot>
        <Button onClick={close}>{i18n.t('help.close')}</Button>
      </DialogFoot>
    </Dialog>
  )
}

export default HelpDialog
