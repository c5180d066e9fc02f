import { i18n } from '#i18n'
import type { SyncStatus } from '../../lib/queries/sync-status.ts'
import { type OpenDialog, useUi } from '../../lib/ui-state/use-ui.ts'
import { Button } from '../primitives/button.tsx'
import { Icon } from '../primitives/icon.tsx'
import { errorWords } from '../words/error.ts'
import styles from './banner.module.css'

type Trouble = { words: string; icon: 'offline' | 'alert'; help?: { dialog: OpenDialog; words: string } }

const troubleOf = ({ phase, error, refused }: SyncStatus): Trouble | null => {
  if (phase === 'signed-out')
    return {
      words: i18n.t('sync.signedOutBanner'),
      icon: 'alert',
      help: { dialog: 'signIn', words: i18n.t('sync.signInAgain') },
    }
  if (refused > 0)
    return {
      words: i18n.t('sync.refusedBanner', refused),
      icon: 'alert',
      help: { dialog: 'attention', words: i18n.t('sync.look') },
    }
  if (phase === 'offline') return { words: i18n.t('sync.offlineBanner'), icon: 'offline' }
  return phase === 'failing'
    ? { words: i18n.t('sync.failingBanner', [errorWords(error)]), icon: 'alert' }
    : null
}

/** What is the matter, that work goes on regardless, and what the rep can do about it. */
export const SyncBanner = ({ status }: { status: SyncStatus | undefined }) => {
  const openDialog = useUi((ui) => ui.openDialog)
  const trouble = status ? troubleOf(status) : null
  if (!trouble) return null
  const { words, icon, help } = trouble
  return (
    <aside aria-label={i18n.t('sync.label')} className={styles.banner}>
      <Icon name={icon} />
      <p className={styles.words}>{words}</p>
      {help ? <Button onClick={() => openDialog(help.dialog)}>{help.words}</Button> : null}
    </aside>
  )
}
