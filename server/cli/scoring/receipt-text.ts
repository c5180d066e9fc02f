import { toPoints } from '../../../lib/contract/convert.ts'
import type { Thousandths } from '../../../lib/contract/points.ts'
import type { Receipt } from '../../../lib/contract/receipt.ts'
import { toInstant } from '../../../lib/contract/time.ts'
import { lineText } from './locale.ts'

const WIDTH = 10

const signed = (points: Thousandths): string => `${points < 0 ? '' : '+'}${toPoints(points)}`.padStart(WIDTH)

const gateText = ({ gate }: Receipt): string[] =>
  gate.checks.map(({ label, verdict }) => `gate: ${label}: ${verdict}`)

const shortText = ({ short }: Receipt): string[] => {
  if (!short) return []
  const by = short.by.map(({ label }) => label).join(' or ')
  return [
    `${toPoints(short.points)} short of ${short.band}${by === '' ? '' : `: one more of ${by} would do`}`,
  ]
}

const changeText = ({ nextChangeAt, nextBand }: Receipt): string[] =>
  nextChangeAt === null ? [] : [`${nextBand} at ${toInstant(nextChangeAt)} if nothing else happens`]

const coverageText = ({ coverage }: Receipt): string => {
  const unknown = coverage.unknown.length === 0 ? '' : `; unknown: ${coverage.unknown.join(', ')}`
  return `${coverage.known} of ${coverage.asked} facts known${unknown}`
}

/** One line on a lead, for a list. */
export const summaryText = (receipt: Receipt): string =>
  [
    String(toPoints(receipt.total)).padStart(WIDTH),
    receipt.band.padEnd(12),
    (receipt.grade ?? '').padEnd(2),
    receipt.leadId,
  ].join('  ')

/** The whole receipt, every line with its points, as a rep would add them up. */
export const receiptText = (receipt: Receipt): string =>
  [
    `${receipt.leadId} at ${toInstant(receipt.at)} by ${receipt.modelId} version ${receipt.modelVersion}`,
    ...receipt.lines.map((line) => `${signed(line.points)}  ${lineText(line)}`),
    `${String(toPoints(receipt.total)).padStart(WIDTH)}  total: ${receipt.band}${receipt.grade ? `, ${receipt.grade}` : ''}${receipt.stage ? `, ${receipt.stage}` : ''}`,
    ...gateText(receipt),
    ...changeText(receipt),
    ...shortText(receipt),
    coverageText(receipt),
  ].join('\n')
