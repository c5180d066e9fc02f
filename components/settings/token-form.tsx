import { type FormEvent, useState } from 'react'
import { i18n } from '#i18n'
import { Button } from '../primitives/button.tsx'
import { Field } from '../primitives/field.tsx'
import styles from './sign-in.module.css'

type TokenFormProps = { busy: boolean; onSubmit: (token: string) => void }

export const TokenForm = ({ busy, onSubmit }: TokenFormProps) => {
  const [fault, setFault] = useState<string | null>(null)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const token = String(new FormData(event.currentTarget).get('token') ?? '').trim()
    setFault(token === '' ? i18n.t('signIn.emptyToken') : null)
    if (token !== '') onSubmit(token)
  }
  return (
    <form onSubmit={submit} className={styles.part} noValidate>
      <h2 className={styles.subtitle}>{i18n.t('signIn.byToken')}</h2>
      <Field
        name="token"
        type="password"
        autoComplete="off"
        label={i18n.t('signIn.token')}
        hint={i18n.t('signIn.tokenHint')}
        error={fault}
      />
      <div className={styles.submit}>
        <Button type="submit" disabled={busy}>
          {busy ? i18n.t('signIn.signingIn') : i18n.t('signIn.submit')}
        </Button>
      </div>
    </form>
  )
}
