import type { ComponentProps } from 'react'
import styles from './button.module.css'
import { Kbd } from './kbd.tsx'

type ButtonProps = ComponentProps<'button'> & {
  look?: 'plain' | 'primary' | 'quiet' | 'danger' | 'icon'
  /** The single key that does the same; shown as a hint and told to assistive technology. */
  shortcut?: string
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
  <button type="button" className={buttonClass(look)} aria-keyshortcuts={shortcut} {...rest}>
    {children}
    {shortcut ? <Kbd>{shortcut}</Kbd> : null}
  </button>
)
