export type Choice = {
  id: string
  label: string
  group: string | null
  detail?: string | undefined
  disabled?: boolean
}

/** What a key means to a listbox: move to an option, choose one at once or say why it cannot be chosen, or nothing. */
export type KeyMeaning = { kind: 'move' | 'choose' | 'refuse'; index: number } | null

const step = (choices: readonly Choice[], from: number, by: 1 | -1): number => {
  for (let index = from + by; index >= 0 && index < choices.length; index += by)
    if (!choices[index]?.disabled) return index
  return from
}

const edge = (choices: readonly Choice[], last: boolean): number =>
  last ? step(choices, choices.length, -1) : step(choices, -1, 1)

const startsWord = (label: string, typed: string): boolean =>
  label
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .some((_, index, words) => words.slice(index).join(' ').startsWith(typed))

/** The option whose label, or else a word of it, begins with what was typed. */
export const typeAhead = (choices: readonly Choice[], typed: string): number => {
  const sought = typed.toLowerCase()
  const open = choices.map((choice, index) => ({ ...choice, index })).filter(({ disabled }) => !disabled)
  const found =
    open.find(({ label }) => label.toLowerCase().startsWith(sought)) ??
    open.find(({ label }) => startsWord(label, sought))
  return found?.index ?? -1
}

const digitMeaning = (choices: readonly Choice[], digit: number): KeyMeaning => {
  const choice = choices[digit - 1]
  return choice ? { kind: choice.disabled ? 'refuse' : 'choose', index: digit - 1 } : null
}

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'getModifierState'>

/** The digit on a key of the row of digits, which writes another sign on some keyboards: "&" or "ě". */
export const digitOn = (pressed: Pressed): string => {
  const { key, code, shiftKey } = pressed
  const isBare = !shiftKey && !pressed.getModifierState('AltGraph')
  return isBare && /^Digit[1-9]$/.test(code) ? code.slice(-1) : key
}

/** Arrows, Home, End, Enter and the digits 1 to 9; letters are for {@link typeAhead}. */
export const keyMeaning = (choices: readonly Choice[], active: number, key: string): KeyMeaning => {
  if (key === 'ArrowDown') return { kind: 'move', index: step(choices, active, 1) }
  if (key === 'ArrowUp') return { kind: 'move', index: step(choices, active, -1) }
  if (key === 'Home') return { kind: 'move', index: edge(choices, false) }
  if (key === 'End') return { kind: 'move', index: edge(choices, true) }
  if (key === 'Enter') return { kind: 'choose', index: active }
  return /^[1-9]$/.test(key) ? digitMeaning(choices, Number(key)) : null
}
