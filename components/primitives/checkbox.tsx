import type { ComponentProps } from 'react'
import styles from './checkbox.module.css'

type CheckboxProps = Omit<ComponentProps<'input'>, 'type' | 'onChange'> & {
  label: string
  onCheck: (checked: boolean) => void
}

/** The browser's own box, with a label that is as easy to hit. */
export const Checkbox = ({ label, onCheck, ...input }: CheckboxProps) => (
  <label className={styles.line}>
    <input
      type="checkbox"
      className={styles.box}
      onChange={(event) => onCheck(event.target.checked)}
      {...input}
    />
    {label}
  </label>
)
