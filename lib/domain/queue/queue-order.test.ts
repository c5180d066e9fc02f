import { describe, expect, it } from 'vitest'
import type { LeadId, Millis, Thousandths } from '../../contract/index.ts'
import { compareQueueEntries, type QueueEntry, queueKey } from './queue-order.ts'

const entry = (
  id: string,
  over: { lane?: QueueEntry['lane']; due?: number; total?: number; created?: number },
) =>
  ({
    id: id as LeadId,
    lane: over.lane ?? 'hot',
    dueAt: (over.due ?? null) as Millis | null,
    total: (over.total ?? 0) as Thousandths,
    createdAt: (over.created ?? 0) as Millis,
  }) satisfies QueueEntry

const ordered = (...entries: QueueEntry[]): string[] => entries.sort(compareQueueEntries).map(({ id }) => id)

describe('the order of the queue', () => {
  it('goes lane by lane, whatever is due', () => {
    const cold = entry('cold', { lane: 'cold', due: 1 })
    const warm = entry('warm', { lane: 'warm', due: 2 })
    expect(ordered(cold, warm, entry('hot', {}))).toEqual(['hot', 'warm', 'cold'])
  })

  it('puts first in a lane what is due first, and what has no due time last', () => {
    const none = entry('none', { total: 99_000 })
    expect(ordered(none, entry('later', { due: 9 }), entry('overdue', { due: 1 }))).toEqual([
      'overdue',
      'later',
      'none',
    ])
  })

  it('then by total, highest first, negative ones too', () => {
    const entries = [entry('minus', { total: -5000 }), entry('zero', {}), entry('high', { total: 14_500 })]
    expect(ordered(...entries)).toEqual(['high', 'zero', 'minus'])
  })

  it('then the oldest, then by id', () => {
    const entries = [entry('b', { created: 1 }), entry('a', { created: 1 }), entry('z', { created: 0 })]
    expect(ordered(...entries)).toEqual(['z', 'a', 'b'])
  })
})

describe('the key of the index', () => {
  it('holds no null, which IndexedDB would leave out of the index', () => {
    expect(queueKey('snoozed', entry('a', { total: 20_500, created: 7 }))).toEqual([
      'snoozed',
      8.64e15,
      -20_500,
      7,
      'a',
    ])
  })
})
