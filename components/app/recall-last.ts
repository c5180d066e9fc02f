import { i18n } from '#i18n'
import type { DecisionId } from '../../lib/contract/ids.ts'
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

/** The newest decision that can be taken back, in words. */
export type Offer = { text: string; offered: DecisionId; madeAt: Millis }

export const readOffer = async (now: Millis): Promise<Offer | null> => {
  const last = await lastMade()
  return last && { text: recallWords(last, now), offered: last.event.id, madeAt: last.event.decidedAt }
}

/** Says what was decided last, with the way back beside it; unless something was said since. */
export const recallLast = async (now: Millis): Promise<void> => {
  const offer = await readOffer(now)
  const { notice, say } = useUi.getState()
  if (!offer || now - offer.madeAt > RECENT || notice) return
  say({ text: offer.text, tone: 'done', undoable: true, offered: offer.offered })
}
