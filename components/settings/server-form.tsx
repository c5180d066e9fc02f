import { type FormEvent, useState } from 'react'
import { i18n } from '#i18n'
import { parseServerUrl } from '../../lib/settings/server-url.ts'
import { Button } from '../primitives/button.tsx'
import { Field } from '../primitives/field.tsx'
import styles from './sign-in.module.css'

type ServerFormProps = {
  initial: string
  busy: boolean
  /** Why the last address did not do. */
  error: string | null
  /** With the server's origin. */
  onConnect: (server: string) => void
}

export const ServerForm = ({ initial, busy, error, onConnect }: ServerFormProps) => {
  const [address, setAddress] = useState(initial)
  const [fault, setFault] = useState<string | null>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const server = parseServerUrl(address)
    setFault(server === null ? i18n.t('signIn.badAddress', [address]) : null)
    if (server !== null) onConnect(server)
  }
  return (
    <form onSubmit={submit} noValidate>
      <Field
        type="url"
        label={i18n.t('signIn.server')}
        hint={i18n.t('signIn.serverHint')}
        error={fault ?? error}
        value={address}
        spellCheck={false}
        onChange={(event) => setAddress(event.target.value)}
      />
      <div className={styles.submit}>
        <Button look="primary" type="submit" disabled={busy}>
          {busy ? i18n.t('signIn.connecting') : i18n.t('signIn.connect')}
        </Button>
      </div>
    </form>
  )
}
