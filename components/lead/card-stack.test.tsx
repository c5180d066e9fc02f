import { beforeEach, expect, it, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import type { LeadId } from '../../lib/contract/ids.ts'
import { showThen, useStacked } from './card-stack.ts'

const id = (name: string) => name as LeadId

const Card = ({ name, isAhead }: { name: string; isAhead: boolean }) => (
  <div {...useStacked(id(name), isAhead)}>{name}</div>
)

const Cards = ({ names: [inHand, ...ahead] }: { names: readonly string[] }) => (
  <>
    {inHand === undefined ? null : <Card key={inHand} name={inHand} isAhead={false} />}
    {ahead.map((name) => (
      <Card key={name} name={name} isAhead={true} />
    ))}
  </>
)

const inFront = () => [...document.querySelectorAll('[data-front]')].map((card) => card.textContent)

let acted: string[] = []
beforeEach(() => {
  acted = []
})
const act = (name: string) => () => {
  acted.push(name)
}

it('puts the card in front at once, and acts when that is drawn, once', async () => {
  await render(<Cards names={['ada', 'bob']} />)
  showThen(id('bob'), act('accepted'))
  expect(inFront()).toEqual(['bob'])
  expect(acted).toEqual([])
  await vi.waitFor(() => expect(acted).toEqual(['accepted']))
  dispatchEvent(new Event('keydown'))
  expect(acted).toEqual(['accepted'])
})

it.each(['keydown', 'pointerdown', 'click', 'visibilitychange', 'pagehide'])(
  'acts before anybody hears of a %s',
  async (type) => {
    await render(<Cards names={['ada', 'bob']} />)
    const onEvent = act(type)
    document.body.addEventListener(type, onEvent)
    showThen(id('bob'), act('accepted'))
    document.body.dispatchEvent(new Event(type, { bubbles: true }))
    document.body.removeEventListener(type, onEvent)
    expect(acted).toEqual(['accepted', type])
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 20)))
    expect(acted).toHaveLength(2)
  },
)

it('acts at once when the lead has no card, or there is no lead', async () => {
  const screen = await render(<Cards names={['ada', 'bob']} />)
  await screen.rerender(<Cards names={['bob', 'cyd']} />)
  for (const none of [null, id('ada'), id('dee')]) showThen(none, act(String(none)))
  expect(acted).toEqual(['null', 'ada', 'dee'])
  expect(inFront()).toEqual(['bob'])
})

it('leaves what the state says when it follows', async () => {
  const screen = await render(<Cards names={['ada', 'bob']} />)
  showThen(id('bob'), () => void screen.rerender(<Cards names={['bob', 'cyd']} />))
  await vi.waitFor(() => expect(screen.getByText('cyd').element()).toHaveAttribute('inert'))
  expect(inFront()).toEqual(['bob'])
  expect(screen.getByText('bob').element()).not.toHaveAttribute('inert')
})
