import { type ShortcutName, shortcut, shortcutNames } from './shortcuts.ts'

/** What of a key event says which key it was. */
export type Press = Pick<
  KeyboardEvent,
  'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'getModifierState'
>

/** The Latin letter on the key, where a keyboard writes others: keys are where the hand has learnt them. */
const letterOf = (press: Press): string => {
  const { key, code } = press
  // With AltGr a Latin keyboard writes others, too: "ą" is no "a".
  const writesOthers = key > '\u007f' && !press.getModifierState('AltGraph')
  return writesOthers && /^Key[A-Z]$/.test(code) ? code.slice(-1) : key
}

/**
 * As the table writes it: "a", "Shift+x", "ArrowDown". Shift counts with letters alone, because "?" and "/" need it on some
 * keyboards and not on others; Caps Lock does not count. Null for what belongs to the browser or the system.
 */
export const pressName = (press: Press): string | null => {
  if (press.ctrlKey || press.altKey || press.metaKey) return null
  const key = letterOf(press)
  if (!/^[a-z]$/i.test(key)) return key
  return press.shiftKey ? `Shift+${key.toLowerCase()}` : key.toLowerCase()
}

const byKeys = new Map(shortcutNames.flatMap((name) => shortcut(name).keys.map((keys) => [keys, name])))
const begins = new Set([...byKeys.keys()].flatMap((keys) => (keys.includes(' ') ? keys.split(' ', 1) : [])))

/** `begun`: the first key of two, if one was pressed just now. */
export type Meaning = { shortcut: ShortcutName | null; begun: string | null }

const nothing: Meaning = { shortcut: null, begun: null }

/** What a press means. A second key that ends no shortcut means nothing: "g a" must not accept. */
export const meaningOf = (pressed: string, begun: string | null): Meaning => {
  if (begun !== null) return { ...nothing, shortcut: byKeys.get(`${begun} ${pressed}`) ?? null }
  if (begins.has(pressed)) return { ...nothing, begun: pressed }
  return { ...nothing, shortcut: byKeys.get(pressed) ?? null }
}
