import { expect, it } from 'vitest'
import { render } from 'vitest-browser-react'
import type { LeadDetail } from '../../lib/queries/lead-detail.ts'
import { LeadPane } from './lead-pane.tsx'

const next = { lead: { id: 'next', name: 'Vera Vale' } } as unknown as LeadDetail

it.each([
  ['is gone', null],
  ['is still read', undefined],
])('has no card behind what says that the lead %s: it would be seen', async (_, detail) => {
  const screen = await render(
    <LeadPane selected={true} detail={detail} next={next} withWhy={true} takesFocus={false} />,
  )
  const said = detail === null ? screen.getByText('no longer yours') : screen.getByRole('status')
  await expect.element(said).toBeVisible()
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(document.querySelectorAll('[inert]')).toHaveLength(0)
})
