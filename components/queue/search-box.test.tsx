import { beforeEach, describe, expect, it, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import { useLook } from '../../lib/ui-state/use-look.ts'
import { SearchBox } from './search-box.tsx'

beforeEach(() => useLook.setState(useLook.getInitialState()))

const shown = async () => {
  const onDone = vi.fn()
  const screen = await render(<SearchBox onDone={onDone} />)
  const box = screen.getByRole('searchbox')
  await box.fill('さとう')
  const press = (key: string, isComposing: boolean) =>
    box
      .element()
      .dispatchEvent(new KeyboardEvent('keydown', { key, isComposing, bubbles: true, cancelable: true }))
  return { onDone, box, press }
}

describe('the search box', () => {
  it.each(['Enter', 'Escape', 'ArrowDown'])('keeps %s for the sign that is being composed', async (key) => {
    const { onDone, box, press } = await shown()
    expect(press(key, true)).toBe(true)
    expect(onDone).not.toHaveBeenCalled()
    await expect.element(box).toHaveFocus()
    expect(useLook.getState().search).toBe('さとう')
  })

  it('is left by Enter once it is composed', async () => {
    const { onDone, box, press } = await shown()
    press('Enter', false)
    expect(onDone).toHaveBeenCalledOnce()
    await expect.element(box).not.toHaveFocus()
  })
})
