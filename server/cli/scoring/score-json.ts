import { toPoints } from '../../../lib/contract/convert.ts'
import type { Receipt } from '../../../lib/contract/receipt.ts'
import { toInstant } from '../../../lib/contract/time.ts'

/** A receipt for scripts: points with decimals, instants as texts. One NDJSON line. */
export const scoreJson = (receipt: Receipt): string =>
  JSON.stringify({
    leadId: receipt.leadId,
    total: toPoints(receipt.total),
    band: receipt.band,
    lane: receipt.lane,
    fit: toPoints(receipt.fit),
    engagement: toPoints(receipt.engagement),
    grade: receipt.grade,
    stage: receipt.stage,
    gate: receipt.gate,
    lines: receipt.lines.map(({ key, kind, ruleId, points }) => ({
      key,
      kind,
      ruleId,
      points: toPoints(points),
    })),
    coverage: receipt.coverage,
    nextChangeAt: receipt.nextChangeAt === null ? null : toInstant(receipt.nextChangeAt),
    nextBand: receipt.nextBand,
  })
