import { describe, expect, it } from 'vitest'
import { demoLead } from './changes.ts'
import { aSyncedMachine } from './synced-machine.ts'

describe('a disk that is full', () => {
  it('fails the sync and says so; what was there before stays as it was', async () => {
    const machine = await aSyncedMachine(demoLead('a'))
    const before = await machine.contents()
    machine.server.publish(demoLead('b'))
    const fail = () => {
      throw new DOMException('The disk is full', 'QuotaExceededError')
    }
    machine.db.leads.hook('creating', fail)
    await machine.sync()
    expect(await machine.status()).toMatchObject({ phase: 'failing', error: { code: 'storage' } })
    expect((await machine.contents()).leads).toEqual(before.leads)
    machine.db.leads.hook('creating').unsubscribe(fail)
    await machine.sync()
    expect((await machine.order()).warm).toEqual(['a', 'b'])
  })
})
