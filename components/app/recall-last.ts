import { i18n } from '#i18n'
import type { Millis } from '../../lib/contract/time.ts'
import { type LastMade, lastMade } from '../../lib/queries/last-made.ts'
import { useUi } from '../../lib/ui-state/use-ui.ts'
import { bulkWords, isBulk } from '../words/bulk.ts'
import { decisionWords } from '../words/decision.ts'

/** Longer ago, nobody reopens the panel to take it back; the key does so still. */
const RECENT = 10 * 60_000

const recallWords = ({ event, leadName, count, reasons }: LastMade, now: Millis): string =>
  count > 1 && isBulk(event.kind)
    ? bulkWords(event.kind, count, [])
    : i18n.t('decision.last', [leadName, decisionWords(event, reasons, now)])

/** Says what was decided last, with the way back beside it; unless something was said since. */
export const recallLast = async (now: Millis): Promise<void> => {
  const last = await lastMade()
  const { notice, say } = useUi.getState()
  if (!last || now - last.event.decidedAt > RECENT || notice) return
  say({ text: recallWords(last, now), tone: 'done', undoable: true })
}
