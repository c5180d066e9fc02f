import { ariaKeysOf } from './key-words.ts'
import type { ShortcutName } from './shortcuts.ts'

/** Attributes of a control that does by hand what a shortcut does: assistive technology is told, and the tooltip shows it. */
export const hinted = (name: ShortcutName) => ({
  'aria-keyshortcuts': ariaKeysOf(name),
  'data-shortcut': name,
})
