import { describe, expect, it } from 'vitest'
import { demoLead, leadChange, removal } from '../../test/faults/changes.ts'
import { aSyncedMachine } from '../../test/faults/synced-machine.ts'
import { eventually } from '../../test/fixtures/eventually.ts'
import type { LeadId } from '../contract/index.ts'
import type { HeatlineDb } from '../db/schema.ts'
import { createLeadIndex } from './lead-index.ts'
import type { LeadsRead } from './lead-reader.ts'

const leadId = (id: string) => id as LeadId

/** An index that somebody listens to, with everything that it has said. */
const anIndexOf = (db: HeatlineDb) => {
  const index = createLeadIndex(() => db)
  const said: LeadsRead[] = []
  const stop = index.subscribe(() => said.push(index.read()))
  const ids = () => index.read().leads.map(({ id }) => id)
  const lead = (id: string) => index.read().leads.find((one) => one.id === id)
  return { index, said, stop, ids, lead }
}

const complete = ({ index }: Pick<ReturnType<typeof anIndexOf>, 'index'>) =>
  eventually(() => expect(index.read().complete).toBe(true))

describe('the index of all leads', () => {
  it('holds every lead in the order of the queue, then those that are out of it', async () => {
    const machine = await aSyncedMachine(
      leadChange({ id: 'cold' }),
      demoLead('decided'),
      demoLead('hot', { title: 'VP Sales' }),
      demoLead('warm'),
    )
    await machine.accept('decided')
    const index = anIndexOf(machine.db)
    await complete(index)
    expect(index.ids()).toEqual(['hot', 'warm', 'cold', 'decided'])
    expect(index.lead('decided')).toMatchObject({ status: 'accepted', lane: 'warm', place: 'decided' })
    index.stop()
  })

  it('of many leads is said in parts, the first to do first', async () => {
    const leads = Array.from({ length: 1300 }, (_, n) => leadChange({ id: `cold-${n}` }))
    const machine = await aSyncedMachine(...leads, demoLead('hot', { title: 'VP Sales' }))
    const index = anIndexOf(machine.db)
    await complete(index)
    expect(index.ids()).toHaveLength(1301)
    const [first] = index.said
    expect(first?.complete).toBe(false)
    expect(first?.leads[0]?.id).toBe('hot')
    expect(first?.leads.length).toBeLessThan(1301)
    index.stop()
  })

  it('follows what a rep decides, and what is taken back', async () => {
    const machine = await aSyncedMachine(demoLead('a'), demoLead('b'))
    const index = anIndexOf(machine.db)
    await complete(index)
    const answer = await machine.accept('a')
    await eventually(() => expect(index.ids()).toEqual(['b', 'a']))
    if (answer.ok) await machine.undo('a', answer.id)
    await eventually(() => expect(index.ids()).toEqual(['a', 'b']))
    index.stop()
  })

  it('follows what a sync brings and takes away', async () => {
    const machine = await aSyncedMachine(demoLead('a'), demoLead('b'))
    const index = anIndexOf(machine.db)
    await complete(index)
    machine.server.publish(removal('a'), demoLead('c', { name: 'Cyd' }))
    await machine.sync()
    await eventually(() => expect(index.ids()).toEqual(['b', 'c']))
    const many = Array.from({ length: 200 }, (_, n) => demoLead(`many-${n}`))
    machine.server.publish(...many, demoLead('c', { name: 'Cyndi' }))
    await machine.sync()
    await eventually(() => expect(index.ids()).toHaveLength(202))
    await eventually(() => expect(index.lead('c')?.texts.name).toBe('cyndi'))
    index.stop()
  })

  it('does not miss what changes while it is read for the first time', async () => {
    const machine = await aSyncedMachine(...Array.from({ length: 400 }, (_, n) => demoLead(`lead-${n}`)))
    const index = anIndexOf(machine.db)
    await machine.accept('lead-7')
    await complete(index)
    await eventually(() => expect(index.lead('lead-7')?.place).toBe('decided'))
    expect(index.ids()).toHaveLength(400)
    index.stop()
  })

  it('is the same as one that is read afterwards, whatever happened', async () => {
    const machine = await aSyncedMachine(...['a', 'b', 'c', 'd', 'e'].map((id) => demoLead(id)))
    const index = anIndexOf(machine.db)
    await complete(index)
    await machine.accept('c')
    await machine.decide({ leadId: leadId('a'), kind: 'note', note: 'Wants the security review' })
    machine.server.publish(removal('b'), demoLead('e', { title: 'VP Sales' }), demoLead('f'))
    await machine.sync()
    const later = anIndexOf(machine.db)
    await complete(later)
    await eventually(() => expect(index.index.read()).toEqual(later.index.read()))
    index.stop()
    later.stop()
  })

  it('holds what was noted, on a touch or a rejection too, until it is taken back', async () => {
    const machine = await aSyncedMachine(demoLead('a'), demoLead('b'))
    const noted = await machine.decide({ leadId: leadId('a'), kind: 'note', note: 'Wants the Übersicht' })
    machine.clock.advance(1000)
    await machine.decide({
      leadId: leadId('a'),
      kind: 'touch',
      channel: 'call',
      result: null,
      note: 'Calls back in May',
    })
    const index = anIndexOf(machine.db)
    await complete(index)
    expect(index.lead('a')).toMatchObject({
      notes: ['Wants the Übersicht', 'Calls back in May'],
      texts: { notes: 'wants the ubersicht\ncalls back in may\nwants the uebersicht\ncalls back in may' },
    })
    expect(index.lead('b')?.notes).toEqual([])
    if (noted.ok) await machine.undo('a', noted.id)
    await eventually(() => expect(index.lead('a')?.notes).toEqual(['Calls back in May']))
    index.stop()
  })

  it('knows what is disputed, snoozed and decided', async () => {
    const machine = await aSyncedMachine(demoLead('a', { title: 'VP Sales' }), demoLead('b'))
    const until = (machine.clock.now() + 60_000) as ReturnType<typeof machine.clock.now>
    await machine.decide({
      leadId: leadId('a'),
      kind: 'dispute',
      line: 'rule:vp',
      ruleId: 'vp',
      note: 'Intern, not VP',
    })
    await machine.decide({ leadId: leadId('b'), kind: 'snooze', until, cause: null })
    const index = anIndexOf(machine.db)
    await complete(index)
    expect(index.lead('a')).toMatchObject({ disputed: true, snoozedUntil: null, decidedAt: null })
    expect(index.lead('b')).toMatchObject({ disputed: false, snoozedUntil: until, place: 'snoozed' })
    await machine.accept('b')
    await eventually(() => expect(index.lead('b')?.decidedAt).toBe(machine.clock.now()))
    index.stop()
  })
})
