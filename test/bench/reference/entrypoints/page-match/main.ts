import { Dexie } from 'dexie'
import { placeLead } from '../../../../../lib/db/placed-row.ts'
import type { LeadFacts } from '../../../../../lib/db/rows.ts'
import { rulesOf } from '../../../../../lib/db/rules.ts'
import { HeatlineDb } from '../../../../../lib/db/schema.ts'
import { readPageMatch } from '../../../../../lib/queries/page-match.ts'
import { NOW, scorableLeads } from '../../../leads.ts'

type Times = { ours: number; against: number }

declare global {
  interface Window {
    /** Fills a copy with so many leads. */
    fillCopy: (leads: number) => Promise<void>
    /** Milliseconds of so many matches, one after the other, and of getting the same rows from the same index. */
    matchPages: (leads: number, pages: number) => Promise<Times>
  }
}

const copyOf = (leads: number): HeatlineDb => new HeatlineDb(`page-match-${leads}`)
const pageOf = (index: number): string => `https://www.linkedin.com/in/person-${index}/`
const keyOf = (index: number): string => `linkedin:person:person-${index}`

window.fillCopy = async (leads) => {
  await Dexie.delete(`page-match-${leads}`)
  const db = copyOf(leads)
  await db.meta.put({ key: 'rulesStamp', value: 'bench' })
  const rules = rulesOf([])
  const rows = scorableLeads(leads).map(({ lead: { account: _, ...lead }, signals }, index) => {
    const url = pageOf(index)
    const unknown = { phone: null, crmUrl: null, tags: [], outcome: null, accountId: null, score: null }
    const made = { serverOwnerId: null, routes: [], externalScores: [], generation: 0 }
    const facts = {
      ...lead,
      ...unknown,
      ...made,
      name: url,
      linkedinUrl: url,
      signals,
    } as unknown as LeadFacts
    return placeLead(facts, { account: null, events: [], rules, now: NOW }).row
  })
  for (let start = 0; start < rows.length; start += 2000)
    await db.leads.bulkPut(rows.slice(start, start + 2000))
  db.close()
}

/** IndexedDB's best usage of the index that a match asks. */
const getRow = (raw: IDBDatabase, key: string): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const request = raw.transaction('leads').objectStore('leads').index('keys').get(key)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

const timed = async (indexes: readonly number[], read: (index: number) => Promise<unknown>) => {
  const start = performance.now()
  for (const index of indexes) await read(index)
  return performance.now() - start
}

window.matchPages = async (leads, pages) => {
  const db = copyOf(leads)
  await db.open()
  const raw = db.backendDB()
  const indexes = Array.from({ length: pages }, () => Math.floor(Math.random() * leads))
  const against = await timed(indexes, (index) => getRow(raw, keyOf(index)))
  const ours = await timed(indexes, async (index) => {
    const match = await readPageMatch(db, pageOf(index))
    if (match.kind !== 'lead') throw new Error(`expected a lead at ${pageOf(index)}, got ${match.kind}`)
  })
  db.close()
  return { ours, against }
}
