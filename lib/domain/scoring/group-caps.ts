import type { ReceiptLine } from '../../contract/index.ts'
import type { Cap } from './engine.ts'
import { groupCapLine } from './lines.ts'

/** Sums by group: place 0 has what no cap bounds, place n the rules of the nth cap. */
export type GroupSums = number[]

export const emptySums = (caps: readonly Cap[]): GroupSums => new Array<number>(caps.length + 1).fill(0)

/** The same sums, begun anew. */
export const cleared = (sums: GroupSums): GroupSums => {
  for (let group = 0; group < sums.length; group += 1) sums[group] = 0
  return sums
}

export const addTo = (sums: GroupSums, group: number, points: number): void => {
  sums[group] = (sums[group] ?? 0) + points
}

const capped = (cap: Cap, sum: number): number => Math.min(cap.max, Math.max(cap.min, sum))

/** What the groups come to together, each within its cap. Never less when a sum is more. */
export const cappedTotal = (caps: readonly Cap[], sums: GroupSums): number => {
  let total = sums[0] ?? 0
  for (let index = 0; index < caps.length; index += 1)
    total += capped(caps[index] as Cap, sums[index + 1] ?? 0)
  return total
}

/** A line for each group that its cap has cut short (or held up). */
export const addCapLines = (
  caps: readonly Cap[],
  sums: GroupSums,
  dimension: 'fit' | 'engagement',
  lines: ReceiptLine[],
): void => {
  for (let index = 0; index < caps.length; index += 1) {
    const cap = caps[index] as Cap
    const sum = sums[index + 1] ?? 0
    const left = capped(cap, sum)
    if (left !== sum) lines.push(groupCapLine(cap.group, dimension, sum, left))
  }
}
