import { toPoints } from '../../../lib/contract/convert.ts'
import type { Receipt } from '../../../lib/contract/receipt.ts'
import type { ScoringModel } from '../../../lib/contract/scoring-model.ts'
import type { Millis } from '../../../lib/contract/time.ts'
import { evaluate } from '../../../lib/domain/scoring/evaluate.ts'
import type { Case } from './read-cases.ts'

type Standing = { total: number; band: string }
export type Move = { leadId: string; old: Standing; new: Standing }

export type Comparison = {
  leads: number
  /** Leads whose total is another, whether or not their band is. */
  totalsChanged: number
  /** How many leads went from which band of the old model to which of the new, the commonest first. */
  bands: { old: string; new: string; leads: number }[]
  /** The leads whose band is another, those with the greatest change of total first. */
  moved: Move[]
}

const standingOf = (receipt: Receipt): Standing => ({ total: toPoints(receipt.total), band: receipt.band })

const countBands = (moves: readonly Move[]): Comparison['bands'] => {
  const counts = new Map<string, Comparison['bands'][number]>()
  for (const move of moves) {
    const key = JSON.stringify([move.old.band, move.new.band])
    const leads = (counts.get(key)?.leads ?? 0) + 1
    counts.set(key, { old: move.old.band, new: move.new.band, leads })
  }
  return [...counts.values()].sort((a, b) => b.leads - a.leads)
}

const change = (move: Move): number => Math.abs(move.new.total - move.old.total)

/** What a new model would make of the same leads at the same instant. */
export const compareModels = (
  before: ScoringModel,
  after: ScoringModel,
  cases: readonly Case[],
  now: Millis,
): Comparison => {
  const all = cases.map(({ lead, signals }) => ({
    leadId: lead.id,
    old: standingOf(evaluate(before, lead, signals, now)),
    new: standingOf(evaluate(after, lead, signals, now)),
  }))
  return {
    leads: all.length,
    totalsChanged: all.filter((move) => move.old.total !== move.new.total).length,
    bands: countBands(all),
    moved: all.filter((move) => move.old.band !== move.new.band).sort((a, b) => change(b) - change(a)),
  }
}
