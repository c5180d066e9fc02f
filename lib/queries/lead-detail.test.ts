import { liveQuery } from 'dexie'
import { expect, it, onTestFinished, vi } from 'vitest'
import { demoLead } from '../../test/faults/changes.ts'
import { aSyncedMachine } from '../../test/faults/synced-machine.ts'
import { eventually } from '../../test/fixtures/eventually.ts'
import type { AccountId, LeadId, MemberId } from '../contract/index.ts'
import { putMeta } from '../db/meta.ts'
import type { AccountRow, MemberRow } from '../db/rows.ts'
import { documentKey } from '../db/rules.ts'
import { type LeadDetail, readLeadDetail } from './lead-detail.ts'

const leadId = 'a' as LeadId

const followed = async () => {
  const machine = await aSyncedMachine(demoLead('a', { accountId: 'acme', ownerId: 'rep-1' }), demoLead('b'))
  await machine.db.accounts.put({ id: 'acme' as AccountId, name: 'Acme' } as AccountRow)
  let latest: LeadDetail | null | undefined
  const following = liveQuery(() => readLeadDetail(machine.db, leadId)).subscribe((detail) => {
    latest = detail
  })
  onTestFinished(() => following.unsubscribe())
  const becomes = (of: (detail: LeadDetail) => unknown, expected: unknown) =>
    eventually(() => expect(latest && of(latest)).toEqual(expected))
  await becomes(({ account }) => account?.name, 'Acme')
  return { ...machine, becomes, latest: () => latest }
}

it('follows the lead, its account, its owner and its decisions', async () => {
  const { db, becomes, accept } = await followed()
  await db.leads.update(leadId, { name: 'Renamed' })
  await becomes(({ lead }) => lead.name, 'Renamed')
  await db.accounts.update('acme' as AccountId, { name: 'Acme Ltd' })
  await becomes(({ account }) => account?.name, 'Acme Ltd')
  await db.members.put({ id: 'rep-1' as MemberId, name: 'Anna' } as MemberRow)
  await becomes(({ owner }) => owner?.name, 'Anna')
  await accept('a')
  await becomes(({ decisions }) => decisions.map(({ kind }) => kind), ['accept'])
})

it('follows the rules of the workspace', async () => {
  const { db, becomes } = await followed()
  await db.documents.put({ key: documentKey.scoring, value: { orderBy: 'external:crm' }, generation: 1 })
  await putMeta(db, 'rulesStamp', 'of after')
  await becomes(({ orderBy }) => orderBy, 'external:crm')
})

it('is null for a lead that is gone', async () => {
  const { db, latest } = await followed()
  await db.leads.delete(leadId)
  await eventually(() => expect(latest()).toBeNull())
})

it('is of one moment: read in one transaction', async () => {
  const { db } = await followed()
  const begun = vi.spyOn(db.core, 'transaction')
  onTestFinished(() => begun.mockRestore())
  await readLeadDetail(db, leadId)
  expect(begun).toHaveBeenCalledTimes(1)
})
