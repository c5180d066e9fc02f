import { WRITING } from './key-guard.ts'

/** A pause longer than this ends a sentence. */
const BREATH = 1000

/** Keys within a sentence that write nothing themselves. */
const WITHIN = /^(Shift|CapsLock|AltGraph|Control|Alt|Meta|Backspace|Delete)$/

/** "Process" is what a key is called while an input method has it. */
const writes = (event: KeyboardEvent): boolean =>
  event.isComposing ||
  /^(Dead|Process)$/.test(event.key) ||
  (event.key.length === 1 && !event.metaKey && !(event.ctrlKey && !event.altKey))

let typedAt = Number.NEGATIVE_INFINITY

/**
 * Keeps the rest of a sentence from the page when its field goes away under the hand, as when a sync takes the lead that
 * it was about: the letters would be decisions. Whatever the rep leaves a field by (Enter, Escape, Tab, the mouse) ends it.
 */
const keepTyping = (event: KeyboardEvent): void => {
  if (WITHIN.test(event.key)) return
  const isGoingOn = writes(event) && event.timeStamp - typedAt < BREATH
  const isWritten = writes(event) && event.target instanceof Element && event.target.matches(WRITING)
  typedAt = isGoingOn || isWritten ? event.timeStamp : Number.NEGATIVE_INFINITY
  if (!isGoingOn || isWritten) return
  event.preventDefault()
  event.stopPropagation()
}

const endTyping = (): void => {
  typedAt = Number.NEGATIVE_INFINITY
}

/** From the first key on, before any part of the page hears it. */
export const guardTyping = (): (() => void) => {
  addEventListener('keydown', keepTyping, true)
  addEventListener('pointerdown', endTyping, true)
  return () => {
    removeEventListener('keydown', keepTyping, true)
    removeEventListener('pointerdown', endTyping, true)
    endTyping()
  }
}
