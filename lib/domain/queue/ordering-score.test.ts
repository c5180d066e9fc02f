import { describe, expect, it } from 'vitest'
import { aLead, aModel, aSignal } from '../../../test/fixtures/builders.ts'
import type { Thousandths } from '../../contract/index.ts'
import { toMillis } from '../../contract/time.ts'
import { type PlaceInput, place } from './place.ts'

const now = toMillis('2026-03-02T10:00:00.000Z')
const external = (total: number, source = 'crm') => ({
  source,
  total: total as Thousandths,
  lines: [
    { label: 'Opened three mails', points: (total - 12_000) as Thousandths },
    { label: 'Large company', points: 12_000 as Thousandths },
  ],
})

/** The engine makes 20 of this lead, which is warm. */
const placed = ({
  externalScores = [external(31_000)],
  ...over
}: Partial<PlaceInput> & { externalScores?: ReturnType<typeof external>[] } = {}) => {
  const facts = aLead()
  const lead = { ...facts, createdAt: toMillis(facts.createdAt), account: null, routes: [], externalScores }
  const demo = aSignal({ type: 'demo_requested' })
  const signals = [{ ...demo, at: toMillis(demo.at) }]
  const rest = { events: [], policy: null, calendars: new Map(), now }
  return place({ lead, signals, model: aModel(), orderBy: 'external:crm', ...rest, ...over })
}

describe('a queue that a score from elsewhere orders', () => {
  it('places by that total, banded by the workspace’s thresholds', () => {
    expect(placed()).toMatchObject({ place: 'hot', band: 'hot', total: 31_000 })
    expect(placed({ externalScores: [external(30_000)] })).toMatchObject({ place: 'hot' })
    expect(placed({ externalScores: [external(29_999)] })).toMatchObject({ place: 'warm', band: 'warm' })
  })

  it('says the strongest reason of that score', () => {
    expect(placed().topLine).toEqual({ key: 'external:crm:0', label: 'Opened three mails', points: 19_000 })
  })

  it('keeps the engine’s receipt beside it', () => {
    expect(placed().receipt?.total).toBe(20_000)
  })

  it('leaves a lead that the source has not scored at the end, in cold', () => {
    expect(placed({ externalScores: [external(31_000, 'intent')] })).toMatchObject({
      place: 'cold',
      band: null,
      total: null,
      topLine: null,
    })
  })

  it('holds the gate all the same', () => {
    const must = { op: 'equals', attribute: 'region', value: 'EU' } as const
    const model = aModel({ gate: [{ id: 'eu', label: 'In Europe', must: { op: 'not', condition: must } }] })
    expect(placed({ model })).toMatchObject({ place: 'hot' })
    const failing = aModel({
      gate: [
        {
          id: 'mail',
          label: 'No mail',
          must: { op: 'not', condition: { op: 'exists', attribute: 'email' } },
        },
      ],
    })
    expect(placed({ model: failing })).toMatchObject({ place: 'disqualified' })
  })

  it('does not decay: nothing changes until another score comes', () => {
    const model = aModel({ silenceDecay: { steps: [{ days: 1, keep: 0 }] } })
    const later = toMillis('2026-05-02T10:00:00.000Z')
    expect(placed({ model })).toMatchObject({ changesAt: null })
    expect(placed({ model, now: later })).toMatchObject({ place: 'hot', total: 31_000 })
    expect(placed({ model, now: later, orderBy: 'engine' })).toMatchObject({ place: 'cold', total: 0 })
  })
})

it('the engine orders unless somebody says otherwise', () => {
  expect(placed({ orderBy: 'engine' })).toMatchObject({ place: 'warm', total: 20_000 })
})
