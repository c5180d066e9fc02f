import { useEffect, useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { eventually } from '../../test/fixtures/eventually.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { useHeldKeys } from './held-keys.ts'
import { Listbox } from './listbox.tsx'

const choices = ['Call', 'E-mail'].map((label) => ({ id: label, label, group: null }))

type PageProps = { onChoose?: (index: number) => void; onClose?: () => void }

/** Asks at once, and draws what it asks only when told to, as while its code is fetched. */
const Page = ({ onChoose = () => undefined, onClose, drawn = true }: PageProps & { drawn?: boolean }) => {
  const [asked, setAsked] = useState(false)
  const close = () => {
    setAsked(false)
    onClose?.()
  }
  useHeldKeys(asked, close)
  return (
    <>
      <Button onClick={() => setAsked(true)}>Log a touch</Button>
      {asked && drawn ? (
        <Dialog title="A touch with Ada" onClose={close}>
          <Listbox
            label="Channel"
            choices={choices}
            active={0}
            onActive={() => undefined}
            onChoose={onChoose}
          />
        </Dialog>
      ) : null}
    </>
  )
}

/** What a shortcut of the page behind would hear. */
const Behind = ({ heard }: { heard: (key: string) => void }) => {
  useEffect(() => {
    const listen = ({ key }: KeyboardEvent) => heard(key)
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [heard])
  return null
}

describe('a dialog', () => {
  it('is named by its title, and gives the focus back when it closes', async () => {
    const screen = await render(<Page />)
    await screen.getByRole('button').click()
    await expect.element(screen.getByRole('dialog', { name: 'A touch with Ada' })).toBeVisible()
    await expect.element(screen.getByRole('listbox')).toHaveFocus()
    await userEvent.keyboard('{Escape}')
    await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument()
    await expect.element(screen.getByRole('button')).toHaveFocus()
  })

  it('closes by a click beside it, not by one in it', async () => {
    const onClose = vi.fn()
    const screen = await render(<Page onClose={onClose} />)
    await screen.getByRole('button').click()
    await screen.getByRole('heading').click()
    expect(onClose).not.toHaveBeenCalled()
    await screen.getByRole('dialog').click({ position: { x: 2, y: -40 }, force: true })
    expect(onClose).toHaveBeenCalledOnce()
  })

  it('stays when text is marked in it and let go of beside it', async () => {
    const onClose = vi.fn()
    const screen = await render(<Page onClose={onClose} />)
    await screen.getByRole('button').click()
    const dialog = screen.getByRole('dialog').element()
    const within = screen.getByRole('heading').element()
    within.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))
    // As the browser has it: on what both ends of the way have in common.
    dialog.dispatchEvent(new MouseEvent('click', { bubbles: true }))
    expect(onClose).not.toHaveBeenCalled()
  })
})

describe('keys between the question and its dialog', () => {
  it('are answers, in their order, and none acts on the page behind', async () => {
    const onChoose = vi.fn()
    const heard = vi.fn()
    const page = (drawn: boolean) => (
      <>
        <Behind heard={heard} />
        <Page onChoose={onChoose} drawn={drawn} />
      </>
    )
    const screen = await render(page(false))
    await screen.getByRole('button').click()
    await userEvent.keyboard('2a1')
    expect(heard).not.toHaveBeenCalled()
    await screen.rerender(page(true))
    await eventually(() => expect(onChoose.mock.calls).toEqual([[1], [0]]))
  })

  it('take the question back with Escape, and are forgotten', async () => {
    const onChoose = vi.fn()
    const screen = await render(<Page onChoose={onChoose} drawn={false} />)
    await screen.getByRole('button').click()
    await userEvent.keyboard('2{Escape}')
    await screen.rerender(<Page onChoose={onChoose} drawn />)
    await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument()
    await screen.getByRole('button').click()
    await expect.element(screen.getByRole('listbox')).toHaveFocus()
    expect(onChoose).not.toHaveBeenCalled()
  })
})
