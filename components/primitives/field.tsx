import { Field as BaseField } from '@base-ui/react/field'
import type { ComponentProps } from 'react'
import styles from './field.module.css'

type FieldProps = ComponentProps<typeof BaseField.Control> & {
  label: string
  hint?: string
  error?: string | null
}

/** A labelled input; what is wrong with it is said beneath and belongs to it. */
export const Field = ({ label, hint, error, ...input }: FieldProps) => (
  <BaseField.Root className={styles.field} invalid={Boolean(error)}>
    <BaseField.Label className={styles.label}>{label}</BaseField.Label>
    <BaseField.Control className={styles.input} {...input} />
    {error ? (
      <BaseField.Error className={styles.error} match>
        {error}
      </BaseField.Error>
    ) : null}
    {hint && !error ? <BaseField.Description className={styles.hint}>{hint}</BaseField.Description> : null}
  </BaseField.Root>
)
