import { type ReactNode, useState } from 'react'
import { i18n } from '#i18n'
import { type Session, useSession } from '../../lib/queries/session.ts'
import { useSyncStatus } from '../../lib/queries/sync-status.ts'
import { Button, buttonClass } from '../primitives/button.tsx'
import { Wordmark } from '../primitives/wordmark.tsx'
import { SyncStatus } from '../sync/sync-status.tsx'
import { Notifications } from './notifications.tsx'
import styles from './options-page.module.css'
import { SignOutDialog } from './sign-out-dialog.tsx'
import { Sites } from './sites.tsx'

const Part = ({ id, title, children }: { id?: string; title: string; children: ReactNode }) => (
  <section id={id} className={styles.part}>
    <h2 className={styles.subtitle}>{title}</h2>
    {children}
  </section>
)

const Account = ({ member, workspace, server }: Session) => (
  <dl className={styles.facts}>
    <dt>{i18n.t('options.signedInAs')}</dt>
    <dd>{i18n.t('header.signedInAs', [member.name, member.email])}</dd>
    <dt>{i18n.t('options.workspace')}</dt>
    <dd>{workspace.name}</dd>
    <dt>{i18n.t('options.server')}</dt>
    <dd>{server}</dd>
    <dt>{i18n.t('sync.label')}</dt>
    <dd>
      <SyncStatus status={useSyncStatus()} />
    </dd>
  </dl>
)

const SignedOut = () => (
  <>
    <p className={styles.hint}>{i18n.t('options.signedOut')}</p>
    <a className={buttonClass('primary')} href="/workspace.html">
      {i18n.t('options.signIn')}
    </a>
  </>
)

const EraseData = () => {
  const [asking, setAsking] = useState(false)
  return (
    <Part title={i18n.t('options.data')}>
      <p className={styles.hint}>{i18n.t('options.dataHint')}</p>
      <Button look="danger" onClick={() => setAsking(true)}>
        {i18n.t('options.erase')}
      </Button>
      {asking ? <SignOutDialog onClose={() => setAsking(false)} /> : null}
    </Part>
  )
}

/** Who is signed in where, what is kept in this browser, and how to erase it. */
export const OptionsPage = ({ version }: { version: string }) => {
  const session = useSession()
  return (
    <main className={styles.page}>
      <Wordmark />
      <h1 className={styles.title}>{i18n.t('options.title')}</h1>
      {session === undefined ? null : (
        <Part title={i18n.t('options.account')}>{session ? <Account {...session} /> : <SignedOut />}</Part>
      )}
      <Part id="sites" title={i18n.t('sites.title')}>
        <Sites />
      </Part>
      {session ? (
        <Part title={i18n.t('notifications.title')}>
          <Notifications />
        </Part>
      ) : null}
      {session ? <EraseData /> : null}
      <Part title={i18n.t('options.about')}>
        <dl className={styles.facts}>
          <dt>{i18n.t('options.version')}</dt>
          <dd>{version}</dd>
        </dl>
      </Part>
    </main>
  )
}
