import { type ShortcutName, shortcut } from './shortcuts.ts'

const caps: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  Enter: '↵',
  Escape: 'Esc',
  Shift: '⇧',
}

/** What is printed on the keys of one way to press it, one after the other or together: "g h" → g, h. */
export const capsOf = (keys: string): string[] => keys.split(/[ +]/).map((key) => caps[key] ?? key)

/** The keys that hints show, as caps. */
export const hintOf = (name: ShortcutName): string[] => capsOf(shortcut(name).keys[0])

/** For `aria-keyshortcuts`, which has no word for two keys one after the other. */
export const ariaKeysOf = (name: ShortcutName): string | undefined =>
  shortcut(name)
    .keys.filter((keys) => !keys.includes(' '))
    .join(' ') || undefined
