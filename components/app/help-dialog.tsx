import { i18n } from '#i18n'
import { useUi } from '../../lib/ui-state/use-ui.ts'
import { capsOf } from '../keyboard/key-words.ts'
import { type Shortcut, type ShortcutName, shortcut, shortcutNames } from '../keyboard/shortcuts.ts'
import { Button } from '../primitives/button.tsx'
import { Dialog, DialogFoot } from '../primitives/dialog.tsx'
import styles from './help-dialog.module.css'

const groups: Record<Shortcut['group'], () => string> = {
  move: () => i18n.t('help.move'),
  decide: () => i18n.t('help.decide'),
  select: () => i18n.t('help.select'),
  look: () => i18n.t('help.look'),
}

const Keys = ({ name }: { name: ShortcutName }) => (
  <dt>
    {shortcut(name).keys.map((keys) => (
      <span key={keys} className={styles.way}>
        {capsOf(keys).map((cap) => (
          <kbd key={cap}>{cap}</kbd>
        ))}
      </span>
    ))}
  </dt>
)

const Group = ({ group }: { group: Shortcut['group'] }) => (
  <section className={styles.group}>
    <h3 className={styles.heading}>{groups[group]()}</h3>
    <dl className={styles.keys}>
      {shortcutNames
        .filter((name) => shortcut(name).group === group)
        .map((name) => (
          <div key={name} className={styles.line}>
            <Keys name={name} />
            <dd>{shortcut(name).words()}</dd>
          </div>
        ))}
    </dl>
  </section>
)

/** The table of shortcuts, as it is. */
const HelpDialog = () => {
  const openDialog = useUi((ui) => ui.openDialog)
  const close = () => openDialog(null)
  return (
    <Dialog title={i18n.t('help.title')} onClose={close}>
      {(Object.keys(groups) as Shortcut['group'][]).map((group) => (
        <Group key={group} group={group} />
      ))}
      <p className={styles.more}>{i18n.t('help.lists')}</p>
      <p className={styles.more}>{i18n.t('help.touch')}</p>
      <DialogFoot>
        <Button onClick={close}>{i18n.t('help.close')}</Button>
      </DialogFoot>
    </Dialog>
  )
}

export default HelpDialog
