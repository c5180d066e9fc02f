import type { Millis } from '../../lib/contract/time.ts'
import type { ScorePicture } from '../../lib/queries/score-picture.ts'

/** Places in percent of the picture's width and height, from its upper left. */
export type Scale = { x: (at: Millis) => number; y: (total: number) => number }

/** Room above and below, as a share of the height. */
const AIR = 0.06

/** Everything that is drawn, and zero, has its place. `thresholds` in thousandths. */
export const scaleOf = ({ span, points, seen }: ScorePicture, thresholds: readonly number[]): Scale => {
  const totals = [...points, ...seen].map(({ total }) => total)
  const low = Math.min(0, ...totals)
  const high = Math.max(low + 1, ...totals, ...thresholds)
  const air = (high - low) * AIR
  const share = (value: number, from: number, to: number) => (100 * (value - from)) / (to - from)
  return {
    x: (at) => share(at, span.from, span.to),
    y: (total) => 100 - share(total, low - air, high + air),
  }
}

/** Places in pixels, moved apart until each has `gap` to itself, in the order in which they came (from top to bottom). */
export const spread = (places: readonly number[], gap: number, height: number): number[] => {
  const moved: number[] = []
  for (const place of places) moved.push(Math.max(place, (moved.at(-1) ?? -gap) + gap))
  for (let index = moved.length - 1, floor = height; index >= 0; index -= 1, floor -= gap)
    moved[index] = Math.min(moved[index] ?? 0, floor)
  return moved
}
