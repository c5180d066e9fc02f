import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { exampleModel } from '../../../test/fixtures/example-model.ts'
import { aScorableLead, aScorableSignal, daysAgo, NOW } from '../../../test/fixtures/scoring.ts'
import type { Thousandths } from '../../contract/points.ts'
import { type Calendar, calendarSchema, slaPolicySchema } from '../../contract/sla.ts'
import type { Millis } from '../../contract/time.ts'
import { type PlaceInput, place } from './place.ts'

const MINUTE = 60_000

const example = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../examples/${name}.json`, import.meta.url), 'utf8'))
const policy = (name: string) => slaPolicySchema.parse(example(name))
const calendars = new Map<string, Calendar>(
  ['calendar-always', 'calendar-office'].map((name) => {
    const calendar = calendarSchema.parse(example(name))
    return [calendar.id, calendar]
  }),
)

/** Where a lead stands that has just been routed as hot. */
const placed = (over: Pick<PlaceInput, 'model' | 'policy'> & Partial<PlaceInput>) =>
  place({
    lead: { ...aScorableLead(), routes: [{ at: NOW, band: 'hot' }] },
    signals: [],
    events: [],
    calendars,
    now: NOW,
    ...over,
  })

describe('the policies among the examples', () => {
  it('give a rep a quarter of an hour for a lead that saas-60 calls hot', () => {
    const visit = (session: string) =>
      aScorableSignal('pricing_viewed', { sessionId: session, at: daysAgo(1) })
    const signals = [aScorableSignal('demo_requested'), visit('a'), visit('b')]
    const lane = placed({ model: exampleModel('saas-60'), policy: policy('sla-policy'), signals })
    expect(lane).toMatchObject({ band: 'hot', total: 60_000, dueAt: NOW + 15 * MINUTE })
  })

  const elsewhere = (points: number) => {
    const total = Math.round(points * 1000) as Thousandths
    return { externalScores: [{ source: 'crm', total, lines: [{ label: 'All', points: total }] }] }
  }
  const bandedBy = (points: number, routes: { at: Millis; band: string }[]) =>
    placed({
      model: exampleModel('banded-100'),
      policy: policy('banded-100.sla-policy'),
      orderBy: 'external:crm',
      lead: { ...aScorableLead(), ...elsewhere(points), routes },
    })

  it('give an hour for one that a score from elsewhere makes hot by banded-100, and no clock below', () => {
    expect(bandedBy(80, [{ at: NOW, band: 'hot' }])).toMatchObject({ band: 'hot', dueAt: NOW + 60 * MINUTE })
    expect(bandedBy(79.999, [])).toMatchObject({ band: 'warm', dueAt: null })
    expect(bandedBy(50, [])).toMatchObject({ band: 'warm' })
    expect(bandedBy(49.999, [])).toMatchObject({ band: 'cold', dueAt: null })
  })
})
