import { describe, expect, it } from 'vitest'
import { aCalendar, aPolicy } from '../../../test/fixtures/builders.ts'
import type { Calendar } from '../../contract/sla.ts'
import { toMillis } from '../../contract/time.ts'
import { policyFindings } from './policy-findings.ts'

const now = toMillis('2026-03-02T09:00:00Z')
const always: Calendar = { kind: 'always', id: 'always', name: 'Always' }
const never = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }
const paths = (calendars: Calendar[], bands: string[] | null) =>
  policyFindings(aPolicy(), calendars, bands, now).map(({ path }) => path)

describe('a policy', () => {
  it('whose bands and hours there are has no findings', () => {
    expect(paths([always, aCalendar()], ['hot', 'warm', 'cold'])).toEqual([])
  })

  it('for a band that the model does not have says so', () => {
    expect(paths([always, aCalendar()], ['hot', 'cold'])).toEqual(['/targets/1/band'])
  })

  it('is not judged by bands before there is a model', () => {
    expect(paths([always, aCalendar()], null)).toEqual([])
  })

  it('says when its minutes never come: with no hours, or too few of them', () => {
    expect(paths([always, aCalendar({ week: never })], null)).toEqual(['/targets/1/calendarId'])
    const overrides = [{ day: '2026-05-01', periods: [{ from: '09:00', to: '16:59' }] }]
    expect(paths([always, aCalendar({ week: never, overrides })], null)).toEqual(['/targets/1/calendarId'])
  })
})
