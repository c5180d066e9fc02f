import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LeadId, Millis, Thousandths } from '../../lib/contract/index.ts'
import {
  compareQueueEntries,
  compareQueueKeys,
  type QueueEntry,
  queueKey,
  queuePlaces,
} from '../../lib/domain/queue/queue-order.ts'

/** Few distinct values, so that ties are common and the last keys decide. */
const anyEntry = fc.record({
  lane: fc.constantFrom('hot', 'warm', 'cold'),
  dueAt: fc.option(fc.integer({ min: 0, max: 3 }).map((n) => n as Millis)),
  total: fc.integer({ min: -2, max: 2 }).map((n) => n as Thousandths),
  createdAt: fc.integer({ min: 0, max: 2 }).map((n) => n as Millis),
  id: fc.string({ minLength: 1, maxLength: 2, unit: 'binary' }).map((id) => id as LeadId),
}) satisfies fc.Arbitrary<QueueEntry>

const anyQueue = fc.uniqueArray(anyEntry, { selector: ({ id }) => id, maxLength: 30 })

describe('the order of the queue', () => {
  it('is total: two leads never tie, and turning the question round turns the answer', () => {
    fc.assert(
      fc.property(anyEntry, anyEntry, (a, b) => {
        expect(Math.sign(compareQueueEntries(a, b))).toBe(0 - Math.sign(compareQueueEntries(b, a)))
        if (a.id !== b.id) expect(compareQueueEntries(a, b)).not.toBe(0)
      }),
    )
  })

  it('does not depend on the order in which the leads came', () => {
    fc.assert(
      fc.property(
        anyQueue.chain((queue) =>
          fc.tuple(fc.constant(queue), fc.shuffledSubarray(queue, { minLength: queue.length })),
        ),
        ([queue, shuffled]) => {
          expect(shuffled.sort(compareQueueEntries)).toEqual([...queue].sort(compareQueueEntries))
        },
      ),
    )
  })

  it('is the order in which IndexedDB walks the keys of one place', async () => {
    const factory = new IDBFactory()
    await fc.assert(
      fc.asyncProperty(anyQueue, async (queue) => {
        const lane = queue.filter((entry) => entry.lane === 'hot')
        const keys = lane.map((entry) => queueKey('hot', entry))
        const sorted = keys.sort((a, b) => factory.cmp(a, b)).map((key) => key[4])
        expect(sorted).toEqual(lane.sort(compareQueueEntries).map(({ id }) => id))
        expect(keys.every((key) => IDBKeyRange.bound(['hot'], ['hot', []]).includes(key))).toBe(true)
      }),
    )
  })

  it('goes on through what is out of the queue, place by place, each in the order of IndexedDB', () => {
    const factory = new IDBFactory()
    const anyKey = fc
      .tuple(fc.constantFrom(...queuePlaces), anyEntry)
      .map(([place, entry]) => queueKey(place, entry))
    fc.assert(
      fc.property(anyKey, anyKey, (a, b) => {
        const byPlace = queuePlaces.indexOf(a[0]) - queuePlaces.indexOf(b[0])
        expect(Math.sign(compareQueueKeys(a, b))).toBe(Math.sign(byPlace || factory.cmp(a, b)))
      }),
    )
  })
})
