import { useEffect, useRef } from 'react'
import { i18n } from '#i18n'
import type { RejectReason } from '../../lib/contract/decision.ts'
import type { Millis } from '../../lib/contract/time.ts'
import { type LastMade, lastMade } from '../../lib/queries/last-made.ts'
import { useUi } from '../../lib/ui-state/use-ui.ts'
import { bulkWords, isBulk } from '../words/bulk.ts'
import { decisionWords } from '../words/decision.ts'

/** Longer ago, nobody reopens the panel to take it back; the key does so still. */
const RECENT = 10 * 60_000

const recallWords = ({ event, leadName, count }: LastMade, reasons: readonly RejectReason[], now: Millis) =>
  count > 1 && isBulk(event.kind)
    ? bulkWords(event.kind, count, [])
    : i18n.t('decision.last', [leadName, decisionWords(event, reasons, now)])

/** A page that is opened right after a decision still offers the way back. Asked once, and not before the queue is there. */
export const useRecallLast = (reasons: readonly RejectReason[], now: Millis): void => {
  const drawn = useUi((ui) => ui.drawn)
  const latest = useRef({ reasons, now })
  useEffect(() => {
    latest.current = { reasons, now }
  })
  useEffect(() => {
    if (!drawn) return
    void lastMade().then((last) => {
      const { reasons, now } = latest.current
      const { notice, say } = useUi.getState()
      if (!last || now - last.event.decidedAt > RECENT || notice) return
      say({ text: recallWords(last, reasons, now), tone: 'done', undoable: true })
    })
  }, [drawn])
}
