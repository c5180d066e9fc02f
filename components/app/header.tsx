import { memo } from 'react'
import type { Session } from '../../lib/queries/session.ts'
import type { SyncStatus as Status } from '../../lib/queries/sync-status.ts'
import { Wordmark } from '../primitives/wordmark.tsx'
import { SyncStatus } from '../sync/sync-status.tsx'
import styles from './header.module.css'
import { HeaderMenu } from './header-menu.tsx'

type HeaderProps = { session: Session; status: Status | undefined }

/** The same for every lead, so that it is not drawn again for each. */
export const Header = memo(({ session, status }: HeaderProps) => (
  <header className={styles.header}>
    <h1 className={styles.name}>
      <Wordmark />
    </h1>
    <div className={styles.sync}>
      <SyncStatus status={status} />
    </div>
    <HeaderMenu session={session} refused={status?.refused ?? 0} />
  </header>
))
