import { Kbd } from '../primitives/kbd.tsx'
import { hintOf } from './key-words.ts'
import type { ShortcutName } from './shortcuts.ts'

/** The keys of a shortcut as they are printed; silent, because the control beside it carries `aria-keyshortcuts`. */
export const KeyHint = ({ of }: { of: ShortcutName }) => hintOf(of).map((cap) => <Kbd key={cap}>{cap}</Kbd>)
