import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { guardTyping } from './guard-typing.ts'

let heard: string[] = []
const listen = ({ key }: KeyboardEvent): void => {
  heard.push(key)
}
let unguard = (): void => undefined
const field = document.createElement('input')

beforeEach(() => {
  heard = []
  document.body.append(field)
  unguard = guardTyping()
  addEventListener('keydown', listen)
})
afterEach(() => {
  removeEventListener('keydown', listen)
  unguard()
  field.remove()
})

/** Keys at a moment, in the field or, once it is gone, on the page. */
const pressed = (at: number, ...keys: string[]): void => {
  for (const key of keys) {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
    Object.defineProperty(event, 'timeStamp', { value: at })
    ;(field.isConnected ? field : document.body).dispatchEvent(event)
  }
}

describe('a sentence whose field goes away under the hand', () => {
  it('does not go on as shortcuts, however long it is', () => {
    pressed(0, 'h', 'i')
    field.remove()
    heard = []
    pressed(300, 'Shift', 'A')
    pressed(900, ' ', 'j')
    pressed(1800, 'a')
    expect(heard).toEqual(['Shift'])
  })

  it('goes on over what an input method or AltGr makes of its keys', () => {
    pressed(0, 'Process')
    field.remove()
    heard = []
    pressed(300, 'Control', 'AltGraph', 'ą', 'Dead', 'a')
    expect(heard).toEqual(['Control', 'AltGraph'])
  })

  it('has ended after a pause', () => {
    pressed(0, 'h')
    field.remove()
    pressed(1100, 'j')
    expect(heard).toEqual(['h', 'j'])
  })

  it.each(['Enter', 'Escape', 'Tab', 'ArrowDown'])('has ended with %s, by which the rep left it', (key) => {
    pressed(0, 'h', key)
    field.remove()
    pressed(100, 'a')
    expect(heard).toEqual(['h', key, 'a'])
  })

  it('has ended with a press of the mouse', () => {
    pressed(0, 'h')
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))
    field.remove()
    pressed(100, 'a')
    expect(heard).toEqual(['h', 'a'])
  })

  it('is none where nobody has typed', () => {
    field.remove()
    pressed(0, 'a', 'a')
    expect(heard).toEqual(['a', 'a'])
  })
})
