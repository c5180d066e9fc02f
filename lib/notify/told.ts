import type { LeadId } from '../contract/index.ts'
import { getMeta, putMeta } from '../db/meta.ts'
import type { HeatlineDb } from '../db/schema.ts'
import type { Stage, Told } from '../domain/notify/plan-notices.ts'
import { withCopy } from '../sync/with-copy.ts'

/** What this browser has told: in the copy, so that it outlives the worker and goes when the rep signs out. */
export type Memory = {
  told: Told
  /** Whose names the notification of each stage was last given. */
  named: Record<Stage, readonly LeadId[]>
}

export const readMemory = async (db: HeatlineDb): Promise<Memory> => {
  const stored = await getMeta(db, 'told')
  // An earlier version kept no due times: of those it is told once more.
  const told = (stored?.told ?? []).filter(([, as]) => typeof as === 'object')
  return { told: new Map(told), named: stored?.named ?? { warning: [], breach: [] } }
}

const isSame = (a: Memory, b: Memory): boolean =>
  JSON.stringify([[...a.told], a.named]) === JSON.stringify([[...b.told], b.named])

export const writeMemory = async (db: HeatlineDb, memory: Memory, before: Memory): Promise<void> => {
  if (isSame(memory, before)) return
  await withCopy(db, () => putMeta(db, 'told', { told: [...memory.told], named: memory.named }))
}
