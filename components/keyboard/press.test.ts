import { describe, expect, it } from 'vitest'
import { meaningOf, type Press, pressName } from './press.ts'
import { shortcut, shortcutNames } from './shortcuts.ts'

const aPress = (key: string, over: Partial<Press> = {}): Press => ({
  key,
  code: '',
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  getModifierState: () => false,
  ...over,
})

describe('the name of a press', () => {
  it.each([
    ['a letter', aPress('a'), 'a'],
    ['a letter under Caps Lock', aPress('A'), 'a'],
    ['a letter with Shift', aPress('X', { shiftKey: true }), 'Shift+x'],
    ['a letter with Shift under Caps Lock', aPress('x', { shiftKey: true }), 'Shift+x'],
    ['a sign that needs Shift here', aPress('/', { shiftKey: true }), '/'],
    ['a sign that needs none there', aPress('?'), '?'],
    ['a key without a sign', aPress('ArrowDown'), 'ArrowDown'],
    ['the key of a Latin letter that writes another', aPress('ф', { code: 'KeyA' }), 'a'],
    [
      'what AltGr makes of a Latin letter',
      aPress('ą', { code: 'KeyA', getModifierState: (key) => key === 'AltGraph' }),
      'ą',
    ],
    ['a letter of a Latin keyboard that English has not', aPress('ö', { code: 'Semicolon' }), 'ö'],
  ])('%s', (_, press, name) => expect(pressName(press)).toBe(name))

  it.each(['ctrlKey', 'altKey', 'metaKey'] as const)('with %s it is not the page’s', (modifier) => {
    expect(pressName(aPress('a', { [modifier]: true }))).toBeNull()
  })
})

describe('what a press means', () => {
  it('is the shortcut of the table, by any of its keys', () => {
    for (const key of ['j', 'ArrowDown']) expect(meaningOf(key, null).shortcut).toBe('next')
  })

  it('is nothing for a key of nothing, and for Shift with a key that is meant without', () => {
    for (const key of ['q', 'Shift+a']) expect(meaningOf(key, null)).toEqual({ shortcut: null, begun: null })
  })

  it('takes two keys where two are needed', () => {
    const { begun, shortcut: none } = meaningOf('g', null)
    expect([begun, none]).toEqual(['g', null])
    expect(meaningOf('w', begun)).toEqual({ shortcut: 'goWarm', begun: null })
  })

  it('is nothing for a second key that ends no shortcut, whatever it does alone', () => {
    expect(meaningOf('a', 'g')).toEqual({ shortcut: null, begun: null })
  })
})

describe('the table', () => {
  it('gives no key twice, and none that begins two', () => {
    const all = shortcutNames.flatMap((name) => shortcut(name).keys)
    expect(all.toSorted()).toEqual([...new Set(all)].toSorted())
    const firsts = all.flatMap((keys) => (keys.includes(' ') ? keys.split(' ', 1) : []))
    expect(all.filter((keys) => firsts.includes(keys))).toEqual([])
  })
})
