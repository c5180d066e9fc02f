import { describe, expect, it } from 'vitest'
import { demoLead } from '../../test/faults/changes.ts'
import { aSyncedMachine } from '../../test/faults/synced-machine.ts'
import { aModel, aSignal } from '../../test/fixtures/builders.ts'
import type { Change, LeadId, Millis } from '../contract/index.ts'
import { scorableLeadOf } from '../db/placed-row.ts'
import { evaluate } from '../domain/scoring/evaluate.ts'
import { readLeadDetail } from './lead-detail.ts'
import { scorePictureAt } from './score-picture.ts'

const DAY = 86_400_000
const leadId = 'a' as LeadId

const history: Change = {
  kind: 'modelHistory',
  modelHistory: [
    { id: 'sample', version: 2, publishedAt: '2026-03-01T09:00:00.000Z', changeNote: 'Demos count more' },
    { id: 'sample', version: 1, publishedAt: '2026-01-05T09:00:00.000Z', changeNote: 'First version' },
  ],
}

const pastSignals = [
  aSignal({ id: 'demo', type: 'demo_requested', at: '2026-02-20T09:00:00.000Z' }),
  aSignal({ id: 'again', type: 'demo_requested', at: '2026-03-02T09:00:00.000Z' }),
]

const aMachine = (...changes: Change[]) =>
  aSyncedMachine(demoLead('a', { createdAt: '2026-02-10T09:00:00.000Z', signals: pastSignals }), ...changes)

const pictureOf = async (machine: Awaited<ReturnType<typeof aMachine>>) => {
  const detail = await readLeadDetail(machine.db, leadId)
  if (!detail) throw new Error('expected the lead in the copy')
  return { detail, picture: scorePictureAt(detail, machine.clock.now()) }
}

describe('the score over time', () => {
  it('begins with the lead, and says of now what the receipt says', async () => {
    const machine = await aMachine()
    const { detail, picture } = await pictureOf(machine)
    const now = machine.clock.now()
    expect(picture?.span.from).toBe(Date.parse('2026-02-10T09:00:00.000Z'))
    expect(picture?.points.map(({ total }) => total)).toEqual([0, 0, 20_000, 20_000, 40_000, 40_000, 40_000])
    const { model, lead, account } = detail
    const receipt = model && evaluate(model, scorableLeadOf(lead, account), lead.signals, now)
    expect(picture?.points.find(({ at }) => at === now)?.total).toBe(receipt?.total)
  })

  it('goes no further back than a quarter of a year, and ahead until the band has changed', async () => {
    const model = aModel({ version: 2, inactivity: { days: 40, points: -15 } })
    const machine = await aMachine({ kind: 'model', model })
    machine.clock.advance(5 * DAY)
    const { picture } = await pictureOf(machine)
    const change = Date.parse('2026-03-02T09:00:00.000Z') + 40 * DAY
    expect(picture?.span.to).toBeGreaterThan(change)
    expect(picture?.points.at(-1)?.band).toBe('warm')
    machine.clock.advance(200 * DAY)
    const later = (await pictureOf(machine)).picture
    expect(later?.span.from).toBe(machine.clock.now() - 90 * DAY)
  })

  it('marks when a version began to score, and what somebody saw under which', async () => {
    const machine = await aMachine(history)
    await machine.decide({ leadId, kind: 'touch', channel: 'call', result: null, note: null })
    machine.clock.advance(1000)
    await machine.accept('a')
    const { picture } = await pictureOf(machine)
    expect(picture?.changes).toMatchObject([{ version: 2, changeNote: 'Demos count more' }])
    expect(picture?.seen).toMatchObject([
      { total: 40_000, band: 'hot', modelVersion: 1, memberId: 'rep-1' },
      { total: 40_000, at: machine.clock.now() },
    ])
  })

  it('knows at least the present version of a server that tells no history', async () => {
    const publishedAt = '2026-02-15T09:00:00.000Z'
    const machine = await aMachine({ kind: 'model', model: aModel({ version: 3, publishedAt }) })
    const { picture } = await pictureOf(machine)
    expect(picture?.changes).toMatchObject([{ version: 3, at: Date.parse(publishedAt) as Millis }])
  })

  it('is none where nothing was seen that could have moved it', async () => {
    const machine = await aSyncedMachine(demoLead('a', { signals: [] }))
    expect((await pictureOf(machine)).picture).toBeNull()
  })
})
