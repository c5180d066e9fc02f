import type { Receipt, ReceiptLine, Thousandths } from '../../contract/index.ts'

/** What one rule came to, or the engine by itself: the receipt's own lines, a rule's corrections with it. */
export type Reason = { key: string; points: Thousandths; lines: readonly ReceiptLine[] }

const reasonsOf = (lines: readonly ReceiptLine[]): Reason[] => {
  const byKey = new Map<string, ReceiptLine[]>()
  for (const line of lines) {
    const key = line.ruleId === null ? line.key : `rule:${line.ruleId}`
    byKey.set(key, [...(byKey.get(key) ?? []), line])
  }
  return [...byKey].map(([key, own]) => ({
    key,
    points: own.reduce((sum, { points }) => sum + points, 0) as Thousandths,
    lines: own,
  }))
}

/** What makes the score most, for or against, the strongest first: by what is left of a rule after its repeats and its age. */
export const strongestReasons = ({ lines }: Pick<Receipt, 'lines'>, most: number): Reason[] =>
  reasonsOf(lines)
    .filter(({ points }) => points !== 0)
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points))
    .slice(0, most)
