import { i18n } from '#i18n'
import type { Receipt } from '../../lib/contract/receipt.ts'
import type { ScoringModel } from '../../lib/contract/scoring-model.ts'
import type { Millis } from '../../lib/contract/time.ts'
import { changeWords, shortWords } from '../../lib/domain/scoring/words.ts'
import { bandWords } from './band.ts'
import { engineText } from './line.ts'
import { oneOfWords } from './one-of.ts'
import { onDayWords } from './when.ts'

type Scored = { receipt: Receipt; model: ScoringModel; now: Millis }

/** What the gate says, naming the conditions that make it so; null for a model without one. */
export const gateWords = ({ gate }: Receipt): string | null => {
  if (gate.checks.length === 0) return null
  const labels = gate.checks.filter(({ verdict }) => verdict === gate.verdict).map(({ label }) => label)
  if (gate.verdict === 'passed') return i18n.t('why.gatePassed')
  const key = gate.verdict === 'failed' ? 'why.gateFailed' : 'why.gateUnknown'
  return i18n.t(key, [labels.join(', ')])
}

/** "Falls to Warm on Tue 24 Nov 14:00 if silent"; null if the band never changes by itself. */
export const changeText = ({ receipt, model, now }: Scored): string | null => {
  if (receipt.nextChangeAt === null) return null
  const words = changeWords(receipt, model, onDayWords(receipt.nextChangeAt, now))
  return words && engineText(words)
}

/** "4 short of Hot; reached by Webinar"; null in the best band. */
export const shortText = ({ receipt: { short }, model }: Scored): string | null =>
  short && engineText(shortWords(short, bandWords(short.band, model), oneOfWords))
