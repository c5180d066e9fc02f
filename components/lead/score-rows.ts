import type { Millis } from '../../lib/contract/time.ts'
import type { HistoryPoint } from '../../lib/domain/scoring/score-history.ts'
import type { ModelChange, ScorePicture, SeenTotal } from '../../lib/queries/score-picture.ts'

/** A line of the picture as a table: a total, a total as somebody saw it, or a new version of the model. */
export type ScoreRow = { key: string; at: Millis } & (
  | { kind: 'was' | 'now' | 'ahead'; point: HistoryPoint }
  | { kind: 'seen'; seen: SeenTotal }
  | { kind: 'model'; change: ModelChange }
)

/** Where the total becomes another, and now. The millisecond before a jump is for the picture alone. */
const turns = ({ points, span }: ScorePicture): HistoryPoint[] =>
  points.filter(({ at, total, band }, index) => {
    const before = points[index - 1]
    const after = points[index + 1]
    if (at === span.now || !before) return true
    const isEve = after !== undefined && after.at === at + 1 && after.at !== span.now
    return !isEve && (total !== before.total || band !== before.band)
  })

/** The same as the picture, in the order of time. */
export const scoreRows = (picture: ScorePicture): ScoreRow[] => {
  const { now } = picture.span
  const rows: ScoreRow[] = [
    ...picture.changes.map((change) => ({
      key: `model:${change.id}:${change.version}`,
      at: change.at,
      kind: 'model' as const,
      change,
    })),
    ...picture.seen.map((seen) => ({ key: seen.id, at: seen.at, kind: 'seen' as const, seen })),
    ...turns(picture).map((point) => ({
      key: `at:${point.at}`,
      at: point.at,
      kind: point.at === now ? ('now' as const) : point.at < now ? ('was' as const) : ('ahead' as const),
      point,
    })),
  ]
  return rows.sort((a, b) => a.at - b.at)
}
