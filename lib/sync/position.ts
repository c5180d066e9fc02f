import { getMeta } from '../db/meta.ts'
import type { HeatlineDb } from '../db/schema.ts'

/** Where a page belongs: in which copy, after which page, in which snapshot. */
export type Position = { copyId: string; cursor: string | undefined; generation: number }

/** Undefined: nobody is signed in. */
export const readPosition = async (db: HeatlineDb): Promise<Position | undefined> => {
  const [copyId, cursor, generation = 0] = await Promise.all([
    getMeta(db, 'copyId'),
    getMeta(db, 'cursor'),
    getMeta(db, 'generation'),
  ])
  return copyId === undefined ? undefined : { copyId, cursor, generation }
}

export const isSamePosition = (a: Position, b: Position | undefined): boolean =>
  a.copyId === b?.copyId && a.cursor === b.cursor && a.generation === b.generation
