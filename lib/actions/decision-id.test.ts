import { expect, it } from 'vitest'
import { aSyncedMachine } from '../../test/faults/synced-machine.ts'
import { decisionId } from '../../test/fixtures/builders.ts'
import { type DecisionId, decisionIdSchema, type Millis } from '../contract/index.ts'
import { batchOf } from '../db/undoable.ts'
import { keepGo, startGo } from './decision-id.ts'

const at = Date.parse('2026-03-02T10:00:00Z') as Millis

/** The ids of some goes, one after the other; `ids`: how many of each. */
const idsOf = async (...goes: { now: number; undoes?: DecisionId[]; ids?: number }[]) => {
  const { db } = await aSyncedMachine()
  const made: DecisionId[] = []
  for (const { now, undoes, ids = 1 } of goes)
    await db.transaction('rw', db.meta, async () => {
      const go = await startGo(db, now as Millis, undoes)
      made.push(...Array.from({ length: ids }, go.nextId))
      await keepGo(db, go)
    })
  return made
}

it('ids of one go are known by their instant, and sort as they were made', async () => {
  const ids = await idsOf({ now: at, ids: 200 }, { now: at })
  expect(ids.toSorted()).toEqual(ids)
  expect(ids.filter((id) => batchOf(id) === batchOf(ids[0] ?? id))).toEqual(ids.slice(0, 200))
})

it.each([0, 1, 1000, 86_400_000])(
  'a clock that is set back by %i ms does not change the order',
  async (ms) => {
    const ids = await idsOf({ now: at, ids: 2 }, { now: at - ms, ids: 2 }, { now: at, ids: 2 })
    expect(ids.toSorted()).toEqual(ids)
  },
)

it('an undo sorts after what it takes back, though that was made by a clock that is ahead', async () => {
  const ahead = decisionId(7) as DecisionId
  const ids = await idsOf({ now: 0, undoes: [ahead] })
  expect([ahead, ...ids].map(batchOf).toSorted()).toEqual([ahead, ...ids].map(batchOf))
  expect(batchOf(ids[0] ?? ahead)).not.toBe(batchOf(ahead))
})

it('every id is one that the contract takes', async () => {
  const ids = await idsOf({ now: at, ids: 2 })
  expect(decisionIdSchema.array().safeParse(ids).error).toBeUndefined()
})
