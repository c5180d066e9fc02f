import { describe, expect, it } from 'vitest'
import { demoLead, leadChange } from '../../test/faults/changes.ts'
import { aSyncedMachine } from '../../test/faults/synced-machine.ts'
import type { Account, Change, LeadId, MemberId, Millis } from '../contract/index.ts'
import { readRules } from '../db/rules.ts'
import { type Filter, noFilter } from '../domain/queue/filter.ts'
import { searchWords } from '../domain/queue/search-text.ts'
import { readDoneToday, readDueCounts } from './day.ts'
import { foundBy } from './found-leads.ts'
import type { IndexedLead } from './indexed-lead.ts'
import { localDay } from './local-day.ts'
import { readAllIndexedLeads } from './read-indexed-leads.ts'
import { slaStatesBy } from './sla-states.ts'

type Machine = Awaited<ReturnType<typeof aSyncedMachine>>

const everyLead = async ({ db }: Machine): Promise<IndexedLead[]> => {
  const leads: IndexedLead[] = []
  for await (const chunk of readAllIndexedLeads(db)) leads.push(...chunk)
  return leads
}

const look = async (machine: Machine, search: string, filter: Filter = noFilter) => {
  const now = machine.clock.now()
  const stateAt = slaStatesBy(await readRules(machine.db))
  return foundBy({
    read: { leads: await everyLead(machine), complete: true },
    asked: { filter, words: searchWords(search) },
    viewer: {
      memberId: 'rep-1' as MemberId,
      now,
      dayEnd: localDay(now).to,
      doneToday: await readDoneToday(machine.db, now),
      slaStateOf: (lead) => stateAt(lead, now),
    },
  })
}

const found = async (...asked: Parameters<typeof look>) => (await look(...asked)).ids

const acme: Change = {
  kind: 'account',
  account: { id: 'acme', name: 'Acme Å/S', domain: null, attributes: {}, lists: [] } as unknown as Account,
}

const aTeam = async () => {
  const machine = await aSyncedMachine(
    acme,
    leadChange({ id: 'cold', name: 'Zoë Müller', email: 'zoe@elsewhere.example' }),
    demoLead('warm', { name: 'Ada Muller', email: null, title: 'Head of Straßenbau' }),
    demoLead('decided', { name: 'Ada Smith', email: 'ada@acme.example', accountId: 'acme' }),
    demoLead('noted', { name: 'Bo Berg', email: null }),
  )
  await machine.accept('decided')
  await machine.decide({ leadId: 'noted' as LeadId, kind: 'note', note: 'Knows Ada from Łódź' })
  return machine
}

describe('a search', () => {
  it.each([
    ['muller', ['warm', 'cold']],
    ['MÜLLER ad', ['warm']],
    ['acme', ['decided']],
    ['a/s', ['decided']],
    ['elsewhere.example', ['cold']],
    ['strassen', ['warm']],
    ['mueller', ['cold']],
    ['lodz', ['noted']],
    ['ada', ['warm', 'decided', 'noted']],
    ['nobody', []],
  ])('for "%s" finds what holds every word, wherever it is, best first', async (text, ids) => {
    expect(await found(await aTeam(), text)).toEqual(ids)
  })

  it('is one list, and within a filter finds only what that lets through', async () => {
    const machine = await aTeam()
    expect(await look(machine, 'ada')).toMatchObject({ list: null, order: null })
    expect(await found(machine, 'ada', { list: ['accepted'] })).toEqual(['decided'])
  })
})

describe('a filter', () => {
  it('of the queue keeps its lanes', async () => {
    expect((await look(await aTeam(), '', { lane: ['warm', 'cold'] })).order).toEqual({
      hot: [],
      warm: ['noted', 'warm'],
      cold: ['cold'],
    })
  })

  it('shows the latest that was done today first', async () => {
    const machine = await aTeam()
    machine.clock.advance(60_000)
    await machine.accept('warm')
    expect(await look(machine, '', { list: ['doneToday'] })).toMatchObject({
      ids: ['warm', 'decided'],
      order: null,
    })
  })

  it('knows the pool, what is mine, and what became mine', async () => {
    const machine = await aSyncedMachine(
      demoLead('mine', { ownerId: 'rep-1' }),
      demoLead('theirs', { ownerId: 'rep-2' }),
      demoLead('pool'),
    )
    expect(await found(machine, '', { owner: ['pool'] })).toEqual(['pool'])
    await machine.decide({ leadId: 'pool' as LeadId, kind: 'claim' })
    expect(await found(machine, '', { owner: ['pool'] })).toEqual([])
    expect(await found(machine, '', { owner: ['mine'] })).toEqual(['mine', 'pool'])
  })

  it('finds as many over and due as the day’s numbers say', async () => {
    const routed = (id: string, at: string) =>
      demoLead(id, { title: 'VP Sales', routes: [{ at, band: 'hot' }] })
    const machine = await aSyncedMachine(
      routed('over', '2026-03-02T09:30:00.000Z'),
      routed('soon', '2026-03-02T09:55:00.000Z'),
      routed('taken', '2026-03-02T09:55:00.000Z'),
      routed('asleep', '2026-03-02T09:55:00.000Z'),
      demoLead('none'),
    )
    await machine.accept('taken')
    const until = (machine.clock.now() + 3_600_000) as Millis
    await machine.decide({ leadId: 'asleep' as LeadId, kind: 'snooze', until, cause: null })
    for (const minutes of [0, 9, 1, 1]) {
      machine.clock.advance(minutes * 60_000)
      const { overdue, dueToday } = await readDueCounts(machine.db, machine.clock.now())
      expect(await found(machine, '', { sla: ['breached'] })).toHaveLength(overdue)
      expect(await found(machine, '', { due: ['today'] })).toHaveLength(dueToday)
    }
  })
})
