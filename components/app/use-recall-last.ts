import { useEffect, useRef } from 'react'
import { i18n } from '#i18n'
import type { RejectReason } from '../../lib/contract/decision.ts'
import type { Millis } from '../../lib/contract/time.ts'
import { useUi } from '../../lib/ui-state/use-ui.ts'
import { decisionWords } from '../words/decision.ts'
import type { LastMade } from './use-last-made.ts'

/** Longer ago, nobody reopens the panel to take it back. */
const RECENT = 10 * 60_000

/** A page that is opened right after a decision still offers the way back. */
export const useRecallLast = (last: LastMade | null, reasons: readonly RejectReason[], now: Millis): void => {
  const recalled = useRef(false)
  useEffect(() => {
    if (recalled.current || !last) return
    recalled.current = true
    if (now - last.decidedAt > RECENT || useUi.getState().notice) return
    const text = i18n.t('decision.last', [last.leadName, decisionWords(last, reasons, now)])
    useUi.getState().say({ text, tone: 'done', undoable: true })
  }, [last, reasons, now])
}
