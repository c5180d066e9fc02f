import { expect, it, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import type { LeadDetail } from '../../lib/queries/lead-detail.ts'
import { eventually } from '../../test/fixtures/eventually.ts'
import { LeadPane } from './lead-pane.tsx'

const next = { lead: { id: 'next', name: 'Vera Vale' } } as unknown as LeadDetail

// What is covered is not the point, and comes when it likes.
vi.mock('./lead-ahead.ts', () => ({ LeadCard: () => null }))

it.each([
  ['is gone', null],
  ['is still read', undefined],
])('covers the cards with what says that the lead %s', async (_, detail) => {
  const screen = await render(
    <LeadPane selected={true} detail={detail} next={next} withWhy={true} takesFocus={false} />,
  )
  const said = detail === null ? screen.getByText('no longer yours') : screen.getByRole('status')
  await expect.element(said).toBeVisible()
  const card = await eventually(() => {
    const behind = document.querySelector('[inert]')
    if (!behind) throw new Error('no card stands behind')
    return behind
  })
  const cover = card.previousElementSibling
  if (!cover) throw new Error('nothing covers the card')
  const styleOf = (element: Element) => getComputedStyle(element)
  expect(Number(styleOf(cover).zIndex)).toBeGreaterThan(Number(styleOf(card).zIndex))
  expect(cover.getBoundingClientRect()).toEqual(card.getBoundingClientRect())
  expect(styleOf(cover).backgroundColor).toMatch(/^rgb\(/)
})
