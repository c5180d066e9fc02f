import { useEffect } from 'react'
import { useChecked } from '../../lib/ui-state/use-checked.ts'

/** As long as systems take for a press to be held. */
const HOLD = 500
/** CSS pixels that a finger trembles within; further, it scrolls. */
const TREMBLE = 10

type Press = { box: HTMLInputElement; x: number; y: number; held: boolean }

const boxUnder = ({ target }: PointerEvent): HTMLInputElement | null =>
  target instanceof Element
    ? (target.closest('[role="listitem"]')?.querySelector('input[data-shortcut="check"]') ?? null)
    : null

/** Nothing is chosen, or this row is: it alone changes. Else all from the last chosen to it, as with Shift. */
const choose = (box: HTMLInputElement): void => {
  const shiftKey = !box.checked && useChecked.getState().checked.size > 0
  box.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, shiftKey }))
}

/**
 * A finger held on a row does what the keys for choosing do. What the browser makes of a held finger besides, its menu and the click
 * of letting go, is kept back until the next touch.
 */
const watchHolds = (signal: AbortSignal): void => {
  let press: Press | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const letGo = () => {
    clearTimeout(timer)
    if (!press?.held) press = null
  }
  const onDown = (event: PointerEvent) => {
    clearTimeout(timer)
    const box = event.pointerType !== 'mouse' && event.isPrimary ? boxUnder(event) : null
    const begun = box && { box, x: event.clientX, y: event.clientY, held: false }
    press = begun
    if (!begun) return
    timer = setTimeout(() => {
      choose(begun.box)
      begun.held = true
    }, HOLD)
  }
  const onMove = ({ clientX, clientY }: PointerEvent) => {
    if (press && Math.hypot(clientX - press.x, clientY - press.y) > TREMBLE) letGo()
  }
  const onMenu = (event: MouseEvent) => {
    if (press) event.preventDefault()
  }
  const onClick = (event: MouseEvent) => {
    // A key's click counts no presses, and is meant.
    if (!press?.held || event.detail === 0) return
    event.preventDefault()
    event.stopPropagation()
  }
  addEventListener('pointerdown', onDown, { signal })
  addEventListener('pointermove', onMove, { signal })
  addEventListener('pointerup', letGo, { signal })
  addEventListener('pointercancel', letGo, { signal })
  addEventListener('contextmenu', onMenu, { signal })
  addEventListener('click', onClick, { signal, capture: true })
}

export const useHoldToCheck = (): void =>
  useEffect(() => {
    const leaving = new AbortController()
    watchHolds(leaving.signal)
    return () => leaving.abort()
  }, [])
