import type { Band, ExternalScore, Receipt, ScoringModel, Thousandths } from '../../contract/index.ts'
import { engineOf } from '../scoring/compile.ts'
import { bandPlace } from '../scoring/placing.ts'

/** `engine`, or `external:` and a source: which score orders the queue. */
export type OrderBy = string

const EXTERNAL = 'external:'

/** The source whose scores order the queue; null: the engine's own do. */
export const orderingSource = (orderBy: OrderBy): string | null =>
  orderBy.startsWith(EXTERNAL) ? orderBy.slice(EXTERNAL.length) : null

/** The band of a total that was made elsewhere, by this workspace's thresholds. */
export const bandOfTotal = (model: ScoringModel, total: Thousandths): Band | null => {
  const { bands } = engineOf(model)
  return bands[bandPlace(bands, total)]?.band ?? null
}

/** What of a score the queue looks at. `band` and `lane` are null where nothing is known. */
export type OrderingScore = {
  total: Thousandths | null
  band: string | null
  lane: Band['lane'] | null
  disqualified: boolean
}

type External = Pick<ExternalScore, 'source' | 'total'>

const unscored: OrderingScore = { total: null, band: null, lane: null, disqualified: false }

/**
 * The score that orders the queue. The gate holds whoever made it. A lead that the chosen source has not scored is unscored:
 * an engine's total beside another scale's would order nothing.
 */
export const orderingScore = (
  model: ScoringModel | null,
  receipt: Receipt | null,
  externalScores: readonly External[],
  orderBy: OrderBy,
): OrderingScore => {
  if (!model || !receipt) return unscored
  const source = orderingSource(orderBy)
  const disqualified = receipt.lane === null
  if (source === null || disqualified) {
    const { total, band, lane } = receipt
    return { total, band, lane, disqualified }
  }
  const external = externalScores.find((score) => score.source === source)
  if (!external) return unscored
  const band = bandOfTotal(model, external.total)
  return {
    total: external.total,
    band: band?.id ?? null,
    lane: band?.lane ?? null,
    disqualified: false,
  }
}
