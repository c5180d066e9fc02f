import { i18n } from '#i18n'
import type { SyncStatus } from '../../lib/queries/sync-status.ts'
import { useUi } from '../../lib/ui-state/use-ui.ts'
import { Button } from '../primitives/button.tsx'
import { Icon } from '../primitives/icon.tsx'
import { errorWords } from '../words/error.ts'
import styles from './banner.module.css'

const bannerWords = ({ phase, error }: SyncStatus): string | null => {
  if (phase === 'offline') return i18n.t('sync.offlineBanner')
  if (phase === 'signed-out') return i18n.t('sync.signedOutBanner')
  return phase === 'failing' ? i18n.t('sync.failingBanner', [errorWords(error)]) : null
}

/** What is the matter with the connection, and that work goes on regardless. */
export const SyncBanner = ({ status }: { status: SyncStatus | undefined }) => {
  const openDialog = useUi((ui) => ui.openDialog)
  const words = status ? bannerWords(status) : null
  if (!status || words === null) return null
  return (
    <div className={styles.banner}>
      <Icon name={status.phase === 'offline' ? 'offline' : 'alert'} />
      <p className={styles.words}>{words}</p>
      {status.phase === 'signed-out' ? (
        <Button onClick={() => openDialog('signIn')}>{i18n.t('sync.signInAgain')}</Button>
      ) : null}
    </div>
  )
}
