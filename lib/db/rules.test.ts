import { Dexie, liveQuery, RangeSet } from 'dexie'
import { expect, it, vi } from 'vitest'
import { aPolicy } from '../../test/fixtures/builders.ts'
import { eventually } from '../../test/fixtures/eventually.ts'
import { documentKey, type Rules, readRules } from './rules.ts'
import { HeatlineDb } from './schema.ts'

/** What the worker commits, before any page has heard of it. */
const commitElsewhere = (db: HeatlineDb): Promise<void> =>
  new Promise((resolve, reject) => {
    const transaction = db.backendDB().transaction(['documents', 'meta'], 'readwrite')
    transaction.objectStore('documents').put({ key: documentKey.slaPolicy, value: aPolicy(), generation: 0 })
    transaction.objectStore('meta').put({ key: 'rulesStamp', value: 'the first' })
    transaction.oncomplete = () => resolve()
    transaction.onerror = () => reject(transaction.error)
  })

const hearOfIt = (): void => Dexie.on.storagemutated.fire({ all: new RangeSet(-Infinity, [[]]) })

it('rules that are read before their change was heard of are not the old ones under the new stamp', async () => {
  const db = new HeatlineDb('rules')
  await db.open()
  const seen: (Rules['policy'] | undefined)[] = []
  liveQuery(() => readRules(db)).subscribe(({ policy }) => seen.push(policy))
  await eventually(() => expect(seen).toHaveLength(1))
  await commitElsewhere(db)
  const read = vi.fn()
  liveQuery(() => readRules(db)).subscribe(read)
  await eventually(() => expect(read).toHaveBeenCalled())
  hearOfIt()
  await eventually(() => expect(seen.at(-1)).toEqual(aPolicy()))
})
