import { useEffect, useRef } from 'react'
import { tinykeys } from 'tinykeys'

export type Shortcuts = Readonly<Record<string, () => void>>

/** Held down, these walk on; every other key acts once a press. */
const walking = new Set(['j', 'k', 'ArrowDown', 'ArrowUp'])

/** While somebody types, or a dialog is open, every key is theirs. */
const isTaken = (event: KeyboardEvent, target: Element): boolean =>
  event.defaultPrevented ||
  event.isComposing ||
  (event.repeat && !walking.has(event.key)) ||
  target.matches('input, textarea, select, [contenteditable]') ||
  document.querySelector('dialog[open]') !== null

/** Keys that the focused element answers itself: a button its Enter, a pane that scrolls its arrows. */
const isItsOwn = (event: KeyboardEvent, target: Element): boolean =>
  (event.key === 'Enter' && target.matches('a, button, summary')) ||
  (event.key.startsWith('Arrow') && target.closest('section, [popover]') !== null)

const guarded = (act: () => void) => (event: KeyboardEvent) => {
  const target = event.target instanceof Element ? event.target : document.body
  if (isTaken(event, target) || isItsOwn(event, target)) return
  event.preventDefault()
  act()
}

/** Keys of the whole page, by tinykeys' names. */
export const useShortcuts = (shortcuts: Shortcuts): void => {
  const latest = useRef(shortcuts)
  useEffect(() => {
    latest.current = shortcuts
  })
  const keys = Object.keys(shortcuts).join(' ')
  useEffect(() => {
    const bindings = keys.split(' ').map((key) => [key, guarded(() => latest.current[key]?.())])
    return tinykeys(window, Object.fromEntries(bindings))
  }, [keys])
}
