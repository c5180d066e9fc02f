/** Where a sentence is written. A checkbox takes none. */
export const WRITING = 'input:not([type="checkbox"], [type="radio"], [type="button"]), textarea'

/** Where keys are letters: there, and in lists that find by typing. */
const FIELDS = `${WRITING}, select, [role="listbox"], [role="combobox"]`

/** What lies over the page and has the keys to itself. Asked for one by one: as a list it takes three times as long, at every key. */
const COVERS = ['dialog[open]', '[popover="auto"]:popover-open']

/** Somebody types, or composes a sign, or something lies over the page: every key is theirs. */
export const isTaken = (event: KeyboardEvent, target: Element): boolean =>
  event.defaultPrevented ||
  // Code 229 is what Safari and older engines say instead, for the key that ends a composition.
  event.isComposing ||
  event.keyCode === 229 ||
  target.matches(FIELDS) ||
  (target instanceof HTMLElement && target.isContentEditable) ||
  COVERS.some((cover) => document.querySelector(cover))

/** Keys that the focused element answers itself: a button its Enter, a pane that scrolls its arrows. */
export const isItsOwn = (event: KeyboardEvent, target: Element): boolean =>
  (event.key === 'Enter' && target.matches('a, button, summary')) ||
  (event.key.startsWith('Arrow') && target.closest('section') !== null)
