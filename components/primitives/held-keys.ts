import { useLayoutEffect, useRef } from 'react'

const OPEN = 'dialog[open]'

/** Pressed after a dialog was asked for and before it was drawn, in their order. */
const held: KeyboardEvent[] = []
let isGiving = false

/** A made event types nothing by itself. */
const typeInto = (field: HTMLInputElement | HTMLTextAreaElement, key: string): void => {
  if (key === 'Enter') field.form?.requestSubmit()
  else if (key.length === 1) document.execCommand('insertText', false, key)
}

const give = ({ key, code, shiftKey }: KeyboardEvent): void => {
  const target = document.activeElement ?? document.body
  const isUnanswered = target.dispatchEvent(
    new KeyboardEvent('keydown', { key, code, shiftKey, bubbles: true, cancelable: true }),
  )
  if (isUnanswered && (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement))
    typeInto(target, key)
}

/** One a task, so that what one key brings up is there for the next; what is pressed meanwhile queues behind. */
const giveNext = (): void => {
  const next = held.shift()
  isGiving = next !== undefined
  if (next === undefined) return
  give(next)
  setTimeout(giveNext)
}

/** The dialog stands there and has the focus: what was pressed for it is given to it. */
export const giveHeldKeys = (): void => {
  if (isGiving || held.length === 0) return
  isGiving = true
  setTimeout(giveNext)
}

/**
 * While a dialog is asked for and not yet drawn, keys are its answers: they wait for it, and none of them acts on the page
 * behind. Escape takes the question back.
 */
export const useHeldKeys = (isAsked: boolean, takeBack: () => void): void => {
  const latest = useRef(takeBack)
  useLayoutEffect(() => {
    latest.current = takeBack
  })
  useLayoutEffect(() => {
    if (!isAsked) return
    const hold = (event: KeyboardEvent) => {
      if (!event.isTrusted || event.ctrlKey || event.altKey || event.metaKey) return
      if (!isGiving && document.querySelector(OPEN)) return
      event.preventDefault()
      event.stopPropagation()
      if (event.key === 'Escape') latest.current()
      else if (!event.repeat) held.push(event)
    }
    addEventListener('keydown', hold, true)
    return () => {
      removeEventListener('keydown', hold, true)
      if (!isGiving) held.length = 0
    }
  }, [isAsked])
}
