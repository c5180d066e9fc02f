import { describe, expect, it } from 'vitest'
import { render } from 'vitest-browser-react'
import type { LeadDetail } from '../../lib/queries/lead-detail.ts'
import { KnownFacts } from './known-facts.tsx'

const nothing = { attributes: {}, tags: [], outcome: null }
const acme = {
  name: 'Acme',
  domain: 'acme.example',
  attributes: { employees: 120, revenue: null },
  lists: [],
}

const shown = (lead: object, account: object | null) =>
  render(
    <KnownFacts lead={lead as LeadDetail['lead']} account={account as unknown as LeadDetail['account']} />,
  )

const factsIn = (container: Element): (string | null)[] =>
  [...container.querySelectorAll('dt, dd, h4')].map(({ textContent }) => textContent)

describe('what is known', () => {
  it('of the account stands alone where nothing is known of the lead', async () => {
    const { container } = await shown(nothing, acme)
    expect(factsIn(container)).toEqual(['Acme', 'Domain', 'acme.example', 'Employees', '120'])
    expect(container.querySelectorAll('dl:empty')).toHaveLength(0)
  })

  it('of the lead stands alone where nothing is known of the account', async () => {
    const { container } = await shown(
      { ...nothing, tags: ['vip'] },
      { ...acme, domain: null, attributes: {} },
    )
    expect(factsIn(container)).toEqual(['Tags', 'vip'])
  })

  it('is one quiet sentence where there is nothing', async () => {
    const { container, getByText } = await shown(nothing, null)
    await expect.element(getByText('Nothing is known beyond the name.')).toBeVisible()
    expect(container.querySelector('dl')).toBeNull()
  })
})
