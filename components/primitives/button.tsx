import type { ComponentProps } from 'react'
import { hinted } from '../keyboard/hinted.ts'
import { KeyHint } from '../keyboard/key-hint.tsx'
import type { ShortcutName } from '../keyboard/shortcuts.ts'
import styles from './button.module.css'

type ButtonProps = ComponentProps<'button'> & {
  look?: 'plain' | 'primary' | 'quiet' | 'danger' | 'icon'
  /** The shortcut that does the same; shown as a hint and told to assistive technology. */
  shortcut?: ShortcutName | undefined
}

const looks = {
  plain: '',
  primary: styles.primary,
  quiet: styles.quiet,
  danger: styles.danger,
  icon: `${styles.quiet} ${styles.icon}`,
}

/** Class names of a button, for links that act like one. */
export const buttonClass = (look: NonNullable<ButtonProps['look']> = 'plain'): string =>
  `${styles.button} ${looks[look]}`

export const Button = ({ look = 'plain', shortcut, children, ...rest }: ButtonProps) => (
  <button type="button" className={buttonClass(look)} {...(shortcut && hinted(shortcut))} {...rest}>
    {children}
    {shortcut ? <KeyHint of={shortcut} /> : null}
  </button>
)
