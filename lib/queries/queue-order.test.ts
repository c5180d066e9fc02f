import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { demoLead } from '../../test/faults/changes.ts'
import { aSyncedMachine } from '../../test/faults/synced-machine.ts'
import type { LeadRow } from '../db/rows.ts'
import { HeatlineDb } from '../db/schema.ts'
import { compareQueueEntries, type QueueEntry, queueKey } from '../domain/queue/queue-order.ts'
import { readQueueOrder } from './queue-order.ts'

const entries = fc.uniqueArray(
  fc.record({
    lane: fc.constantFrom('hot', 'warm', 'cold'),
    dueAt: fc.option(fc.integer({ min: 0, max: 3 })),
    total: fc.integer({ min: -2, max: 2 }),
    createdAt: fc.integer({ min: 0, max: 2 }),
    id: fc.string({ minLength: 1, maxLength: 3 }),
  }) as fc.Arbitrary<QueueEntry>,
  { selector: ({ id }) => id, maxLength: 30 },
)

const rowOf = (entry: QueueEntry): LeadRow => {
  const [place, due, minusTotal] = queueKey(entry.lane, entry)
  return { ...entry, place, due, minusTotal } as unknown as LeadRow
}

let databases = 0

describe('the order of work', () => {
  it('comes off the index as the domain compares it', async () => {
    await fc.assert(
      fc.asyncProperty(entries, async (some) => {
        databases += 1
        const db = new HeatlineDb(`order-${databases}`)
        await db.leads.bulkPut(some.map(rowOf))
        const { hot, warm, cold } = await readQueueOrder(db)
        expect([...hot, ...warm, ...cold]).toEqual(some.toSorted(compareQueueEntries).map(({ id }) => id))
        await db.delete()
      }),
      { numRuns: 40 },
    )
  })

  it('can be read only as far as a screen goes', async () => {
    const machine = await aSyncedMachine(...['a', 'b', 'c'].map((id) => demoLead(id)))
    expect(await readQueueOrder(machine.db, 2)).toEqual({ hot: [], warm: ['a', 'b'], cold: [] })
  })
})
