import { describe, expect, it } from 'vitest'
import { demoLead, leadChange } from '../../test/faults/changes.ts'
import { aSyncedMachine } from '../../test/faults/synced-machine.ts'
import { findLeads, readHaystack } from './lead-search.ts'

const aHaystack = async () => {
  const machine = await aSyncedMachine(
    leadChange({ id: 'cold', name: 'Zoë Müller', email: 'zoe@acme.example' }),
    demoLead('warm', { name: 'Ada Muller', email: null }),
    demoLead('decided', { name: 'Ada Smith', email: 'ada@acme.example' }),
  )
  await machine.accept('decided')
  return readHaystack(machine.db)
}

describe('a search', () => {
  it.each([
    ['muller', ['warm', 'cold']],
    ['MÜLLER ad', ['warm']],
    ['acme.example', ['cold', 'decided']],
    ['ada', ['warm', 'decided']],
    ['nobody', []],
  ])('for "%s" finds what holds every word, what is still to do first', async (text, found) => {
    expect(findLeads(await aHaystack(), text)).toEqual(found)
  })
})
