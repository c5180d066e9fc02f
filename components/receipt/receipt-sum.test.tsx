import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { render } from 'vitest-browser-react'
import type { Thousandths } from '../../lib/contract/points.ts'
import type { Receipt } from '../../lib/contract/receipt.ts'
import { evaluate } from '../../lib/domain/scoring/evaluate.ts'
import type { AddsUp } from '../../lib/queries/receipt.ts'
import { NOW } from '../../test/fixtures/scoring.ts'
import { anyLead, anyModel, anySignals } from '../../test/property/scoring-arbitraries.ts'
import { ReceiptLineItem } from './receipt-line.tsx'
import { ReceiptSum } from './receipt-sum.tsx'

const shown = (receipt: Receipt, addsUp: AddsUp = 'unknown') =>
  render(
    <>
      <ol>
        {receipt.lines.map((line) => (
          <ReceiptLineItem key={line.key} line={line} now={NOW} evidenceOpen={false} />
        ))}
      </ol>
      <ReceiptSum receipt={receipt} addsUp={addsUp} />
    </>,
  )

/** In thousandths, as somebody reads it off the screen. */
const read = (text: string | null | undefined): number =>
  Math.round(Number((text ?? '').replace('−', '-').replace(/[+±]/, '')) * 1000)

const pointsIn = (container: Element, within: string): number[] =>
  [...container.querySelectorAll(`${within} [class*="points"]`)].map(({ textContent }) => read(textContent))

const total = (points: number): Receipt =>
  ({ total: points, fit: points, engagement: 0, lines: [] as Receipt['lines'] }) as Receipt

describe('a receipt on the screen', () => {
  it('can be added up by whoever reads it: its lines come to its total', async () => {
    await fc.assert(
      fc.asyncProperty(anyModel(), anyLead(), anySignals(), async (model, lead, signals) => {
        const screen = await shown(evaluate(model, lead, signals, NOW))
        const lines = pointsIn(screen.container, 'li')
        expect([lines.reduce((sum, points) => sum + points, 0)]).toEqual(pointsIn(screen.container, 'p'))
        await screen.unmount()
      }),
      { numRuns: 60 },
    )
  })

  it('says that the server came to the same, or by how much not', async () => {
    const same = await shown(total(62_000), 'adds-up')
    await expect.element(same.getByText('Adds up with the server')).toBeVisible()
    await same.unmount()
    const other = await shown(total(62_000), { differsBy: -4_500 as Thousandths })
    await expect.element(other.getByText(/−4\.5/)).toBeVisible()
  })
})
