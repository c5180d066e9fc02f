import { toPoints } from '../../../lib/contract/convert.ts'
import type { Thousandths } from '../../../lib/contract/points.ts'
import type { Receipt } from '../../../lib/contract/receipt.ts'
import type { ScoringModel } from '../../../lib/contract/scoring-model.ts'
import { toInstant } from '../../../lib/contract/time.ts'
import { changeWords, shortWords } from '../../../lib/domain/scoring/words.ts'
import { engineText, lineText, oneOfText } from './locale.ts'

const WIDTH = 10

const signed = (points: Thousandths): string => `${points < 0 ? '' : '+'}${toPoints(points)}`
const row = (points: string, words: string): string => `${points.padStart(WIDTH)}  ${words}`

const bandLabel = (id: string, { bands }: ScoringModel): string =>
  bands.find((band) => band.id === id)?.label ?? id

const totalText = ({ total, band, grade, stage }: Receipt): string =>
  row(String(toPoints(total)), `total: ${[band, grade, stage].filter((part) => part !== null).join(', ')}`)

const gateText = ({ gate }: Receipt): string[] =>
  gate.checks.map(({ label, verdict }) => `gate: ${label}: ${verdict}`)

const shortText = ({ short }: Receipt, model: ScoringModel): string[] =>
  short ? [engineText(shortWords(short, bandLabel(short.band, model), oneOfText))] : []

const changeText = (receipt: Receipt, model: ScoringModel): string[] => {
  if (receipt.nextChangeAt === null) return []
  const words = changeWords(receipt, model, toInstant(receipt.nextChangeAt))
  return words ? [engineText(words)] : []
}

const coverageText = ({ coverage }: Receipt): string => {
  const unknown = coverage.unknown.length === 0 ? '' : `; unknown: ${coverage.unknown.join(', ')}`
  return `${coverage.known} of ${coverage.asked} facts known${unknown}`
}

const lineRows = (receipt: Receipt): string[] =>
  receipt.lines.map((line) => row(signed(line.points), lineText(line)))

/** A lead among others: whose it is, every line with its points, and what they add up to. */
export const shortReceiptText = (receipt: Receipt): string =>
  [receipt.leadId, ...lineRows(receipt), totalText(receipt)].join('\n')

/** The whole receipt as a table, every line with its points, as a rep would add them up; below it what the number does not say. */
export const receiptText = (receipt: Receipt, model: ScoringModel): string =>
  [
    `${receipt.leadId} at ${toInstant(receipt.at)} by ${receipt.modelId} version ${receipt.modelVersion}`,
    row('points', 'why'),
    row('-'.repeat(WIDTH), '-'.repeat(40)),
    ...lineRows(receipt),
    row('-'.repeat(WIDTH), '-'.repeat(40)),
    totalText(receipt),
    ...gateText(receipt),
    ...changeText(receipt, model),
    ...shortText(receipt, model),
    coverageText(receipt),
  ].join('\n')
