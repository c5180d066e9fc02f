import { useLayoutEffect, useRef } from 'react'
import { KeyHint } from './key-hint.tsx'
import { shortcut } from './shortcuts.ts'
import { tipPlace } from './tip-place.ts'
import styles from './tooltip.module.css'
import { type PointedAt, usePointedAt } from './use-pointed-at.ts'

const ID = 'shortcut-tip'

/** In the top layer, so that it stands over dialogs too; what it is about is described by it as long as it is open. */
const open = (tip: HTMLElement, { control }: PointedAt): (() => void) => {
  tip.showPopover()
  const page = { width: innerWidth, height: innerHeight }
  const { top, left } = tipPlace(control.getBoundingClientRect(), tip.getBoundingClientRect(), page)
  tip.style.top = `${top}px`
  tip.style.left = `${left}px`
  control.setAttribute('aria-describedby', ID)
  return () => {
    control.removeAttribute('aria-describedby')
    tip.hidePopover()
  }
}

/** The one tooltip of the page: what the control in question does, and the keys that do it. */
const Tooltip = () => {
  const tip = useRef<HTMLDivElement>(null)
  const pointed = usePointedAt(tip)
  useLayoutEffect(() => {
    if (pointed && tip.current && pointed.control.isConnected) return open(tip.current, pointed)
    return undefined
  }, [pointed])
  return (
    <div ref={tip} id={ID} role="tooltip" popover="manual" className={styles.tip}>
      {pointed ? (
        <>
          {shortcut(pointed.shortcut).words()} <KeyHint of={pointed.shortcut} />
        </>
      ) : null}
    </div>
  )
}

export default Tooltip
