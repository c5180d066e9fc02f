import { useEffect, useRef } from 'react'
import { guardTyping } from './guard-typing.ts'
import { isItsOwn, isTaken } from './key-guard.ts'
import { meaningOf, pressName } from './press.ts'
import { type ShortcutName, shortcut } from './shortcuts.ts'

export type Acts = Partial<Record<ShortcutName, () => void>>

/** Of two keys, the second must come while the first is still in mind. */
const PATIENCE = 1500

/** What the parts of the page answer to; of several who answer to the same shortcut, the last to come does. */
const answering: { current: Acts }[] = []
let begun: { key: string; at: number } | null = null

const actFor = (name: ShortcutName): (() => void) | undefined =>
  answering.findLast(({ current }) => current[name])?.current[name]

/** Does what the keys of a shortcut would do now, for menus. */
export const runShortcut = (name: ShortcutName): void => actFor(name)?.()

const onKeyDown = (event: KeyboardEvent): void => {
  const target = event.target instanceof Element ? event.target : document.body
  const pressed = pressName(event)
  const before = begun !== null && event.timeStamp - begun.at <= PATIENCE ? begun.key : null
  // Shift alone is on its way to another key.
  if (event.key === 'Shift') return
  begun = null
  if (pressed === null || isTaken(event, target) || isItsOwn(event, target)) return
  const meaning = meaningOf(pressed, before)
  if (meaning.begun !== null && !event.repeat) begun = { key: meaning.begun, at: event.timeStamp }
  const act = meaning.shortcut && actFor(meaning.shortcut)
  if (!act || !meaning.shortcut) return
  event.preventDefault()
  if (!event.repeat || shortcut(meaning.shortcut).walks) act()
}

const listen = (): (() => void) => {
  const unguard = guardTyping()
  addEventListener('keydown', onKeyDown)
  return () => {
    removeEventListener('keydown', onKeyDown)
    unguard()
  }
}

let deafen = (): void => undefined

/** Answers to shortcuts of the table while it is mounted. Whatever part of the page does the thing says so itself. */
export const useShortcuts = (acts: Acts): void => {
  const latest = useRef(acts)
  useEffect(() => {
    latest.current = acts
  })
  useEffect(() => {
    if (answering.length === 0) deafen = listen()
    answering.push(latest)
    return () => {
      answering.splice(answering.indexOf(latest), 1)
      if (answering.length === 0) deafen()
    }
  }, [])
}
