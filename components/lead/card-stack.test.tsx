import { useState } from 'react'
import { beforeEach, expect, it, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import type { LeadId } from '../../lib/contract/ids.ts'
import { eventually } from '../../test/fixtures/eventually.ts'
import { showThen, useStacked } from './card-stack.ts'

const id = (name: string) => name as LeadId

const Card = ({ name, isAhead }: { name: string; isAhead: boolean }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse
  <div {...useStacked(id(name), isAhead)} tabIndex={0} style={{ height: 40, overflow: 'auto' }}>
    <p style={{ height: 200 }}>{name}</p>
  </div>
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
  await eventually(() => expect(acted).toEqual(['accepted']))
  dispatchEvent(new Event('keydown'))
  expect(acted).toEqual(['accepted'])
})

it.each(['keydown', 'pointerdown', 'click', 'hashchange', 'visibilitychange', 'pagehide'])(
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

/** Cards of a page whose hand moves by state, as that of a rep does. */
const aHand = async (...names: string[]) => {
  let show: (names: readonly string[]) => void = () => undefined
  const Hand = () => {
    const [shown, setShown] = useState<readonly string[]>(names)
    show = setShown
    return <Cards names={shown} />
  }
  await render(<Hand />)
  const boxOf = (name: string) =>
    [...document.querySelectorAll<HTMLElement>('[tabindex]')].find((box) => box.textContent === name)
  const handTo = (...next: string[]) => {
    showThen(id('bob'), () => show(next))
    dispatchEvent(new Event('keydown'))
  }
  return { boxOf, handTo }
}

it.each([
  ['goes there', ['bob', 'cyd'], 'bob'],
  ['stays', ['ada', 'bob'], 'ada'],
  ['goes to another', ['cyd', 'bob'], 'cyd'],
] as const)('has the lead in hand in front when the hand %s', async (_, names, inHand) => {
  const { boxOf, handTo } = await aHand('ada', 'bob')
  handTo(...names)
  expect(inFront()).toEqual([inHand])
  expect(boxOf(inHand)).not.toHaveAttribute('inert')
})

it('is drawn before anybody hears of what comes next', async () => {
  const { handTo } = await aHand('ada', 'bob')
  handTo('bob', 'cyd')
  expect(document.body.textContent).toContain('cyd')
})

it('acts on a page that draws nothing, too', async () => {
  await render(<Cards names={['ada', 'bob']} />)
  const draw = vi.spyOn(window, 'requestAnimationFrame').mockReturnValue(0)
  showThen(id('bob'), act('accepted'))
  await eventually(() => expect(acted).toEqual(['accepted']))
  draw.mockRestore()
})

it('begins each lead at its top, also the one that was in hand a moment ago', async () => {
  const { boxOf, handTo } = await aHand('ada', 'bob')
  boxOf('ada')?.scrollTo(0, 50)
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  handTo('bob', 'ada')
  expect(inFront()).toEqual(['bob'])
  expect(boxOf('ada')?.scrollTop).toBe(0)
})

it('lets who scrolls by keyboard scroll on in the next lead, and takes the focus from nobody else', async () => {
  const { boxOf, handTo } = await aHand('ada', 'bob')
  boxOf('ada')?.focus()
  handTo('bob', 'cyd')
  await eventually(() => expect(document.activeElement).toBe(boxOf('bob')))
  boxOf('bob')?.blur()
  handTo('cyd', 'ada')
  expect(document.activeElement).toBe(document.body)
})
