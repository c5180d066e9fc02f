import { i18n } from '#i18n'

export type Shortcut = {
  /** As they are pressed, see {@link ./press.ts}: any of them does it, hints show the first. */
  keys: readonly [string, ...string[]]
  words: () => string
  group: 'move' | 'decide' | 'select' | 'look'
  /** Held down, it goes on; every other one acts once a press. */
  walks?: true
}

/**
 * Every key of the page, once: what is bound, the list of help, the tooltips and `aria-keyshortcuts` are all read off this
 * table. Keys of a list or a dialog (arrows, digits, Enter) are the widgets' own and stay with them.
 */
export const shortcuts = {
  next: { keys: ['j', 'ArrowDown'], words: () => i18n.t('shortcut.next'), group: 'move', walks: true },
  previous: { keys: ['k', 'ArrowUp'], words: () => i18n.t('shortcut.previous'), group: 'move', walks: true },
  open: { keys: ['Enter'], words: () => i18n.t('shortcut.open'), group: 'move' },
  back: { keys: ['Escape'], words: () => i18n.t('shortcut.back'), group: 'move' },
  goHot: { keys: ['g h'], words: () => i18n.t('shortcut.goHot'), group: 'move' },
  goWarm: { keys: ['g w'], words: () => i18n.t('shortcut.goWarm'), group: 'move' },
  goCold: { keys: ['g c'], words: () => i18n.t('shortcut.goCold'), group: 'move' },
  accept: { keys: ['a'], words: () => i18n.t('shortcut.accept'), group: 'decide' },
  reject: { keys: ['r'], words: () => i18n.t('shortcut.reject'), group: 'decide' },
  snooze: { keys: ['s'], words: () => i18n.t('shortcut.snooze'), group: 'decide' },
  touch: { keys: ['t'], words: () => i18n.t('shortcut.touch'), group: 'decide' },
  note: { keys: ['n'], words: () => i18n.t('shortcut.note'), group: 'decide' },
  claim: { keys: ['c'], words: () => i18n.t('shortcut.claim'), group: 'decide' },
  undo: { keys: ['u'], words: () => i18n.t('shortcut.undo'), group: 'decide' },
  check: { keys: ['x'], words: () => i18n.t('shortcut.check'), group: 'select' },
  checkRange: { keys: ['Shift+x'], words: () => i18n.t('shortcut.checkRange'), group: 'select' },
  evidence: { keys: ['e'], words: () => i18n.t('shortcut.evidence'), group: 'look' },
  dispute: { keys: ['d'], words: () => i18n.t('shortcut.dispute'), group: 'look' },
  page: { keys: ['p'], words: () => i18n.t('shortcut.page'), group: 'look' },
  search: { keys: ['/'], words: () => i18n.t('shortcut.search'), group: 'look' },
  filter: { keys: ['f'], words: () => i18n.t('shortcut.filter'), group: 'look' },
  help: { keys: ['?'], words: () => i18n.t('shortcut.help'), group: 'look' },
} as const satisfies Record<string, Shortcut>

export type ShortcutName = keyof typeof shortcuts

export const shortcutNames = Object.keys(shortcuts) as ShortcutName[]

export const shortcut = (name: ShortcutName): Shortcut => shortcuts[name]
