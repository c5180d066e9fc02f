import type { Receipt, ReceiptLine, ScoringModel } from '../../contract/index.ts'

/** A key of the locale and what it is filled with, in order. A number is written by whoever knows the reader's language. */
export type Words = { key: string; substitutions: (string | number)[] }

const MINUS = '−'

/** What is filled in, as text; `decimal` writes a number that is not negative. */
export const substitutionText = (
  value: string | number,
  decimal: (value: number) => string = String,
): string => (typeof value === 'string' ? value : `${value < 0 ? MINUS : ''}${decimal(Math.abs(value))}`)

/** Thousandths as people read points: 15125 → 15.125. */
const points = (thousandths: number): number => thousandths / 1000

/** Shares are kept as decimals; 0.56 is 56, without the binary dust of 0.56 × 100. */
const percent = (share: number): number => Number((share * 100).toFixed(6))

type Factors = ReceiptLine['factors']

const number = (factors: Factors, name: string): number => Number(factors[name] ?? 0)

const ruleWords = ({ label, factors }: ReceiptLine): Words => {
  const signals = number(factors, 'signals')
  const counted = number(factors, 'counted')
  const times = [label, counted, points(number(factors, 'each'))]
  if (signals <= 1) return { key: 'receipt.rule', substitutions: [label] }
  if (factors.repeat === 'once') return { key: 'receipt.ruleOnce', substitutions: [label, signals] }
  if (factors.repeat === 'atLeast') return { key: 'receipt.ruleAtLeast', substitutions: [label, signals] }
  if (factors.repeat !== 'perSession') return { key: 'receipt.ruleTimes', substitutions: times }
  if (counted > 1) return { key: 'receipt.ruleSessions', substitutions: times }
  return { key: 'receipt.ruleOneSession', substitutions: [label, signals] }
}

/** "15 → 7.5": what a correction found, and what it left. */
const correctionWords = (key: string, { label, factors }: ReceiptLine): Words => ({
  key,
  substitutions: [label, points(number(factors, 'of')), points(number(factors, 'left'))],
})

/** English has a form of its own for one day. */
const forDays = (key: string, days: number): string => (days === 1 ? `${key}OneDay` : key)

const silenceWords = ({ factors }: ReceiptLine): Words => {
  const silentDays = number(factors, 'silentDays')
  const keep = number(factors, 'keep')
  const days = [silentDays, number(factors, 'days')]
  const of = points(number(factors, 'of'))
  if (number(factors, 'left') === 0)
    return { key: forDays('receipt.silenceNothing', silentDays), substitutions: [...days, of] }
  return factors.mode === 'ofOriginal'
    ? {
        key: forDays('receipt.silenceOfOriginal', silentDays),
        substitutions: [...days, percent(1 - keep), of],
      }
    : { key: forDays('receipt.silenceDecay', silentDays), substitutions: [...days, percent(keep), of] }
}

const inactivityWords = ({ factors }: ReceiptLine): Words => {
  const silentDays = number(factors, 'silentDays')
  return {
    key: forDays('receipt.inactivity', silentDays),
    substitutions: [silentDays, number(factors, 'days')],
  }
}

/** What a line of a receipt says: the arithmetic behind its points, never another number. */
export const lineWords = (line: ReceiptLine): Words => {
  switch (line.kind) {
    case 'rule':
      return ruleWords(line)
    case 'repeat':
      return correctionWords('receipt.repeat', line)
    case 'ageDecay':
      return correctionWords('receipt.ageDecay', line)
    case 'groupCap':
      return correctionWords('receipt.groupCap', line)
    case 'silenceDecay':
      return silenceWords(line)
    case 'inactivity':
      return inactivityWords(line)
    case 'clamp':
      return correctionWords('receipt.clamp', line)
    case 'external':
      return { key: 'receipt.external', substitutions: [line.label] }
  }
}

type Short = NonNullable<Receipt['short']>

/**
 * How far the next better band is, and which single signals would reach it: "4 short of Hot: one “Attended a webinar” would do it".
 * `oneOf` puts alternatives together as the language does.
 */
export const shortWords = (
  { points: gap, by }: Short,
  bandLabel: string,
  oneOf: (labels: readonly string[]) => string,
): Words => {
  const distance = [points(gap), bandLabel]
  if (by.length === 0) return { key: 'receipt.short', substitutions: distance }
  return { key: 'receipt.shortBy', substitutions: [...distance, oneOf(by.map(({ label }) => label))] }
}

/** What the band becomes if nothing else happens, and when: "Falls to Warm on Tuesday 14:00 if silent". A model's bands go down. */
export const changeWords = (
  { band, nextBand }: Pick<Receipt, 'band' | 'nextBand'>,
  { bands }: Pick<ScoringModel, 'bands'>,
  when: string,
): Words | null => {
  const place = (id: string) => bands.findIndex((one) => one.id === id)
  const next = bands.find(({ id }) => id === nextBand)
  if (!next) return null
  const falls = place(next.id) > place(band)
  return { key: falls ? 'receipt.falls' : 'receipt.rises', substitutions: [next.label, when] }
}
