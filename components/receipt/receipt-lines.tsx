import { type KeyboardEvent, use, useRef } from 'react'
import { i18n } from '#i18n'
import type { Receipt } from '../../lib/contract/receipt.ts'
import type { Millis } from '../../lib/contract/time.ts'
import { nextStatus } from '../../lib/domain/decisions/transitions.ts'
import type { LeadDetail } from '../../lib/queries/lead-detail.ts'
import { useUi } from '../../lib/ui-state/use-ui.ts'
import { useShortcuts } from '../keyboard/use-shortcuts.ts'
import { AheadContext } from '../lead/ahead-context.ts'
import { LineDisputed } from './line-disputed.tsx'
import { LineDoubt } from './line-doubt.tsx'
import { ReceiptLineItem } from './receipt-line.tsx'

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** The handles by which each line is held: one a line, in order. */
const handlesOf = (list: HTMLElement | null): HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>('button[data-line]') ?? []),
]

/** `d` goes to the lines, the arrows walk them, `d` again disputes the one in hand. */
const useLineKeys = (receipt: Receipt, canDispute: boolean) => {
  const list = useRef<HTMLOListElement>(null)
  const openDispute = useUi((ui) => ui.openDispute)
  const place = (): number => handlesOf(list.current).indexOf(document.activeElement as HTMLElement)
  const dispute = () => {
    const line = receipt.lines[place()]
    if (line && canDispute) openDispute(line)
    else if (!line) handlesOf(list.current)[0]?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const handle = handlesOf(list.current)[place() + (steps[event.key] ?? Number.NaN)]
    if (!handle) return
    event.preventDefault()
    handle.focus()
  }
  return { list, onKeyDown, dispute }
}

/** Apart, so that the lines are not drawn again when their card comes into hand. */
const DisputeKey = ({ dispute }: { dispute: () => void }) => {
  useShortcuts(use(AheadContext) ? {} : { dispute })
  return null
}

type LinesProps = { receipt: Receipt; detail: LeadDetail; now: Millis }

/** The lines of the receipt, each of which a rep may say is wrong. */
export const ReceiptLines = ({ receipt, detail: { lead, state }, now }: LinesProps) => {
  const evidenceOpen = useUi((ui) => ui.evidenceOpen)
  const canDispute = nextStatus(state.status, 'dispute') !== null
  const { list, onKeyDown, dispute } = useLineKeys(receipt, canDispute)
  return (
    <>
      <DisputeKey dispute={dispute} />
      <ol ref={list} aria-label={i18n.t('why.lines')} onKeyDown={onKeyDown}>
        {receipt.lines.map((line) => {
          const disputed = state.disputes.get(line.key)
          return (
            <ReceiptLineItem key={line.key} line={line} now={now} evidenceOpen={evidenceOpen}>
              {disputed ? <LineDisputed subject={lead} dispute={disputed} receipt={receipt} /> : null}
              {canDispute ? <LineDoubt line={line} /> : null}
            </ReceiptLineItem>
          )
        })}
      </ol>
    </>
  )
}
