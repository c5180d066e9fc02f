import { type FormEvent, useState } from 'react'
import { i18n } from '#i18n'
import { addLead, type TypedField, type TypedLead } from '../../lib/actions/add-lead.ts'
import { useDecisions } from '../app/decisions-context.ts'
import { Button } from '../primitives/button.tsx'
import { Field } from '../primitives/field.tsx'
import styles from './add-lead.module.css'

const FIELDS = ['name', 'company', 'title', 'email'] as const

const labels: Record<(typeof FIELDS)[number], () => string> = {
  name: () => i18n.t('addLead.name'),
  company: () => i18n.t('addLead.company'),
  title: () => i18n.t('addLead.jobTitle'),
  email: () => i18n.t('addLead.email'),
}

const faultWords = (field: TypedField): string => {
  if (field === 'name') return i18n.t('addLead.nameFault')
  return field === 'email' ? i18n.t('addLead.emailFault') : i18n.t('addLead.tooLong')
}

const typedIn = (form: HTMLFormElement): TypedLead => {
  const data = new FormData(form)
  const read = (field: string) => String(data.get(field) ?? '')
  return { name: read('name'), company: read('company'), title: read('title'), email: read('email') }
}

const focusOn = (form: HTMLFormElement, field: TypedField | undefined): void => {
  const input = field && form.elements.namedItem(field)
  if (input instanceof HTMLInputElement) input.focus()
}

const Form = ({ record }: { record: string }) => {
  const { remember, failed } = useDecisions()
  const [faults, setFaults] = useState<readonly TypedField[]>([])
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const typed = typedIn(form)
    try {
      const answer = await addLead({ ...typed, recordKey: record })
      if (!answer.ok) {
        setFaults(answer.faults)
        return focusOn(form, answer.faults[0])
      }
      remember(i18n.t('addLead.added', [typed.name]))
    } catch {
      failed()
    }
  }
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      {FIELDS.map((field) => (
        <Field
          key={field}
          name={field}
          type={field === 'email' ? 'email' : 'text'}
          autoComplete="off"
          label={labels[field]()}
          error={faults.includes(field) ? faultWords(field) : null}
        />
      ))}
      <div className={styles.submit}>
        <Button look="primary" type="submit">
          {i18n.t('addLead.submit')}
        </Button>
      </div>
    </form>
  )
}

/** A new lead with what the rep types and nothing of the page, which is linked to it. */
export const AddLead = ({ record }: { record: string }) => (
  <details className={styles.add}>
    <summary className={styles.summary}>{i18n.t('addLead.title')}</summary>
    <p className={styles.hint}>{i18n.t('addLead.hint')}</p>
    <Form record={record} />
  </details>
)
