import { liveQuery } from 'dexie'
import { describe, expect, it, vi } from 'vitest'
import { demoLead } from '../../test/faults/changes.ts'
import { aSyncedMachine } from '../../test/faults/synced-machine.ts'
import { eventually } from '../../test/fixtures/eventually.ts'
import { decideIn } from '../actions/decide.ts'
import type { LeadId, Millis } from '../contract/index.ts'
import type { HeatlineDb } from '../db/schema.ts'
import { readPageMatch } from './page-match.ts'
import { readPagePerson } from './page-person.ts'

const ada = 'https://www.linkedin.com/in/ada-sample'
const nora = 'https://www.linkedin.com/in/nora-new'

const decide = (db: HeatlineDb, input: Parameters<typeof decideIn>[1]) =>
  decideIn(db, input, Date.now() as Millis)

/** All of it, and then a moment in which nothing must come. */
const seesNoMoreThan = async (seen: () => readonly unknown[], expected: readonly unknown[]) => {
  await eventually(() => expect(seen()).toEqual(expected))
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(seen()).toEqual(expected)
}

/** Looks at a page, away, and at it again, and answers all that is seen from then on. */
const lookAgainAt = async <T>(read: () => Promise<T>): Promise<T[]> => {
  const seen: T[] = []
  const looked = vi.fn()
  const first = liveQuery(read).subscribe(looked)
  await eventually(() => expect(looked).toHaveBeenCalled())
  first.unsubscribe()
  liveQuery(read).subscribe((one) => seen.push(one))
  await eventually(() => expect(seen).toHaveLength(1))
  return seen
}

describe('a page that is looked at again', () => {
  const id = 'a' as LeadId
  const aMachine = () => aSyncedMachine(demoLead(id, { linkedinUrl: ada }))

  it('follows what becomes of its lead', async () => {
    const { db } = await aMachine()
    const seen = await lookAgainAt(() => readPagePerson(db, ada))
    await decide(db, { kind: 'accept', leadId: id })
    await seesNoMoreThan(() => seen.map((person) => person?.place), ['warm', 'decided'])
  })

  it('follows a link that is made there, and its end', async () => {
    const { db } = await aMachine()
    const seen = await lookAgainAt(() => readPageMatch(db, nora))
    const answer = await decide(db, { kind: 'link', leadId: id, record: 'linkedin:person:nora-new' })
    await eventually(() => expect(seen).toHaveLength(2))
    if (answer.ok) await decide(db, { kind: 'undo', leadId: id, undoes: answer.id })
    await seesNoMoreThan(() => seen.map(({ kind }) => kind), ['unknown', 'lead', 'unknown'])
  })

  it('follows a linked lead, too', async () => {
    const { db } = await aMachine()
    await decide(db, { kind: 'link', leadId: id, record: 'linkedin:person:nora-new' })
    const seen = await lookAgainAt(() => readPagePerson(db, nora))
    await decide(db, { kind: 'accept', leadId: id })
    await seesNoMoreThan(() => seen.map((person) => person?.place), ['warm', 'decided'])
  })
})
