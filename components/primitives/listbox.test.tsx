import { useState } from 'react'
import { flushSync } from 'react-dom'
import { describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { Listbox } from './listbox.tsx'

const choices = [
  { id: 'fit', label: 'Bad fit', group: 'The company' },
  { id: 'budget', label: 'No budget', group: 'The company' },
  { id: 'gone', label: 'Has left', group: 'The person', detail: 'not yet', disabled: true },
  { id: 'never', label: 'Never answers', group: 'The person' },
]

const Reasons = ({ onChoose }: { onChoose: (index: number) => void }) => {
  const [active, setActive] = useState(0)
  return <Listbox label="Reason" choices={choices} active={active} onActive={setActive} onChoose={onChoose} />
}

const shown = async () => {
  const onChoose = vi.fn<(index: number) => void>()
  const screen = await render(<Reasons onChoose={onChoose} />)
  const active = () =>
    screen.container.querySelector('[role="option"][aria-selected="true"]')?.textContent ?? null
  return { screen, onChoose, active }
}

/** Keys at a moment: a pause between two ends a word, and a busy machine makes pauses. */
const typeAt = (at: number, ...keys: string[]): void => {
  for (const key of keys) pressed({ key }, at)
}

const pressed = (init: KeyboardEventInit, at = 0): void => {
  const event = new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true })
  Object.defineProperty(event, 'timeStamp', { value: at })
  flushSync(() => document.activeElement?.dispatchEvent(event))
}

describe('a listbox', () => {
  it('has the focus as it appears, so that the next key is its answer', async () => {
    const { screen, onChoose } = await shown()
    await expect.element(screen.getByRole('listbox', { name: 'Reason' })).toHaveFocus()
    await userEvent.keyboard('2')
    expect(onChoose).toHaveBeenCalledExactlyOnceWith(1)
  })

  it('is walked by arrows, over what cannot be chosen, and no further than its ends', async () => {
    const { active, onChoose } = await shown()
    await userEvent.keyboard('{ArrowDown}{ArrowDown}')
    expect(active()).toContain('Never answers')
    await userEvent.keyboard('{ArrowDown}{Enter}')
    expect(onChoose).toHaveBeenCalledExactlyOnceWith(3)
    await userEvent.keyboard('{Home}')
    expect(active()).toContain('Bad fit')
  })

  it('goes to what is typed, by the beginning of a word', async () => {
    const { active } = await shown()
    typeAt(1000, 'n', 'o', ' ', 'b')
    expect(active()).toContain('No budget')
    typeAt(1600, 'Home', 'a', 'n', 's')
    expect(active(), 'one word, and nothing begins so').toContain('Bad fit')
    typeAt(2400, 'a', 'n', 's')
    expect(active(), 'after a pause it is another').toContain('Never answers')
  })

  it('is chosen from once by a key that is held down, and walked by one', async () => {
    const { onChoose, active } = await shown()
    pressed({ key: '2', code: 'Digit2' })
    for (let n = 0; n < 3; n += 1) pressed({ key: '2', code: 'Digit2', repeat: true })
    expect(onChoose).toHaveBeenCalledExactlyOnceWith(1)
    // The letter of the shortcut that asked, held a moment too long.
    pressed({ key: 'n', code: 'KeyN', repeat: true })
    expect(active()).toContain('Bad fit')
    pressed({ key: 'ArrowDown', repeat: true })
    expect(active()).toContain('No budget')
  })

  it.each([
    ['a sign', { key: '&', code: 'Digit1' }, [[0]]],
    ['a letter that no option begins with', { key: 'é', code: 'Digit2' }, [[1]]],
    ['another digit', { key: '٢', code: 'Digit2' }, [[1]]],
    ['a sign with Shift, which is no digit there', { key: '"', code: 'Digit2', shiftKey: true }, []],
    ['a sign with AltGr', { key: '{', code: 'Digit2', modifierAltGraph: true }, []],
    ['no digit, beside that row', { key: 'ö', code: 'Semicolon' }, []],
  ])('is chosen from by a key of the row of digits that writes %s', async (_, key, chosen) => {
    const { onChoose } = await shown()
    pressed(key)
    expect(onChoose.mock.calls).toEqual(chosen)
  })

  it('takes a letter of the row of digits within a word for a letter', async () => {
    const { onChoose } = await shown()
    pressed({ key: 'b', code: 'KeyB' })
    pressed({ key: 'é', code: 'Digit2' })
    expect(onChoose).not.toHaveBeenCalled()
  })

  it('takes neither the digit nor the click of what cannot be chosen, and says why', async () => {
    const { screen, onChoose } = await shown()
    await userEvent.keyboard('3')
    await expect.element(screen.getByRole('status')).toHaveTextContent('Has left: not yet')
    await screen.getByRole('option', { name: 'Has left' }).click({ force: true })
    expect(onChoose).not.toHaveBeenCalled()
    await screen.getByRole('option', { name: 'Never answers' }).click()
    expect(onChoose).toHaveBeenCalledExactlyOnceWith(3)
  })

  it('names each group to those who cannot see its heading', async () => {
    const { screen } = await shown()
    const person = screen.getByRole('group', { name: 'The person' })
    await expect.element(person.getByRole('option', { name: 'Never answers' })).toBeVisible()
  })
})
