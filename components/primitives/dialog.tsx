import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import styles from './dialog.module.css'
import { giveHeldKeys } from './held-keys.ts'

type DialogProps = { title: string; onClose: () => void; children: ReactNode }

/**
 * A modal of the browser's own: it traps focus, closes on Escape and gives focus back, with no code of ours.
 * It is open as long as it is rendered.
 */
export const Dialog = ({ title, onClose, children }: DialogProps) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const isPressedBeside = useRef(false)
  const titleId = useId()
  // A layout effect, because focus only returns if close() runs before the element is taken out of the page.
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    giveHeldKeys()
    return () => element?.close()
  }, [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click on the backdrop; Escape is the browser's
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={titleId}
      onCancel={onClose}
      onPointerDown={(event) => {
        isPressedBeside.current = event.target === dialog.current
      }}
      // Not where text was marked from within and let go of beside it.
      onClick={(event) => event.target === dialog.current && isPressedBeside.current && onClose()}
    >
      <h2 id={titleId} className={styles.title}>
        {title}
      </h2>
      <div className={styles.body}>{children}</div>
    </dialog>
  )
}

/** The bottom line of a dialog: what the keys do, then the buttons. */
export const DialogFoot = ({ hint, children }: { hint?: string; children: ReactNode }) => (
  <div className={styles.foot}>
    {hint ? <span className={styles.hint}>{hint}</span> : null}
    {children}
  </div>
)
