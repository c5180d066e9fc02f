import { beforeEach, expect, it } from 'vitest'
import { render } from 'vitest-browser-react'
import type { ReceiptLine } from '../../lib/contract/receipt.ts'
import { useEvidence } from '../../lib/ui-state/use-evidence.ts'
import { NOW } from '../../test/fixtures/scoring.ts'
import { ReceiptLineItem } from './receipt-line.tsx'

const line = {
  kind: 'rule',
  key: 'demo',
  label: 'Asked for a demo',
  points: 20_000,
  factors: {},
  evidence: [{ signalId: 'signal-1', at: NOW, points: 20_000 }],
  evidenceCount: 1,
} as unknown as ReceiptLine

beforeEach(() => useEvidence.setState(useEvidence.getInitialState()))

const lit = () => [...useEvidence.getState().litSignals]

const shown = async () => {
  const screen = await render(
    <ol>
      <ReceiptLineItem line={line} now={NOW} evidenceOpen={false} />
    </ol>,
  )
  return screen.getByRole('listitem').element()
}

it('lights its signals while the pointer moves over it or it holds the focus', async () => {
  const item = await shown()
  item.dispatchEvent(new MouseEvent('mousemove', { bubbles: true }))
  expect(lit()).toEqual(['signal-1'])
  item.dispatchEvent(new MouseEvent('mouseout', { bubbles: true, relatedTarget: document.body }))
  expect(lit()).toEqual([])
  ;(item as HTMLElement).focus()
  expect(lit()).toEqual(['signal-1'])
})

it('lights none when it comes to lie under a pointer at rest, as with each decision by key', async () => {
  const item = await shown()
  item.dispatchEvent(new MouseEvent('mouseover', { bubbles: true, relatedTarget: document.body }))
  expect(lit()).toEqual([])
})
