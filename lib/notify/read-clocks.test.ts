import { expect, it, onTestFinished, vi } from 'vitest'
import { demoLead } from '../../test/faults/changes.ts'
import { aSyncedMachine } from '../../test/faults/synced-machine.ts'
import { eventually } from '../../test/fixtures/eventually.ts'
import { CLOCK_INDEX } from '../db/schema.ts'
import { watchClocks } from './read-clocks.ts'

const watched = async () => {
  const machine = await aSyncedMachine(...['a', 'b', 'c'].map((id) => demoLead(id)))
  const heard = vi.fn()
  const watching = watchClocks(machine.db).subscribe(heard)
  onTestFinished(() => watching.unsubscribe())
  await eventually(() => expect(heard).toHaveBeenCalledTimes(1))
  return { machine, heard }
}

it.each(['a', 'b', 'c'])('hears of a decision on any lead (%s), and of its undo', async (id) => {
  const { machine, heard } = await watched()
  const answer = await machine.accept(id)
  await eventually(() => expect(heard).toHaveBeenCalledTimes(2))
  if (answer.ok) await machine.undo(id, answer.id)
  await eventually(() => expect(heard).toHaveBeenCalledTimes(3))
})

it('counts no clocks for it', async () => {
  const { machine, heard } = await watched()
  const index = machine.db.backendDB().transaction('leads').objectStore('leads').index(CLOCK_INDEX)
  const counted = vi.spyOn(Object.getPrototypeOf(index) as IDBIndex, 'count')
  onTestFinished(() => counted.mockRestore())
  await machine.accept('a')
  await eventually(() => expect(heard).toHaveBeenCalledTimes(2))
  expect(counted).not.toHaveBeenCalled()
})

it('hears of a lead that is gone', async () => {
  const { machine, heard } = await watched()
  await machine.db.leads.where('id').equals('c').delete()
  await eventually(() => expect(heard).toHaveBeenCalledTimes(2))
})

it('hears of a sync', async () => {
  const { machine, heard } = await watched()
  await machine.sync()
  await eventually(() => expect(heard.mock.calls.length).toBeGreaterThan(1))
})
