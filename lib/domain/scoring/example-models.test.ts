import { describe, expect, it } from 'vitest'
import { exampleModel } from '../../../test/fixtures/example-model.ts'
import {
  anAccount,
  aScorableLead,
  aScorableSignal,
  daysAgo,
  NOW,
  pointsByKey,
} from '../../../test/fixtures/scoring.ts'
import type { ScoringModel } from '../../contract/index.ts'
import { evaluate } from './evaluate.ts'
import type { ScorableLead, ScorableSignal } from './scorable.ts'

const score = (model: ScoringModel, lead: Partial<ScorableLead>, signals: ScorableSignal[] = []) => {
  const receipt = evaluate(model, aScorableLead(lead), signals, NOW)
  return { receipt, total: receipt.total / 1000, band: receipt.band, lane: receipt.lane }
}

const several = (types: string[], at = NOW) => types.map((type) => aScorableSignal(type, { at }))

describe('classic-50', () => {
  const model = exampleModel('classic-50')
  const acme = anAccount({ attributes: { employees: 500 }, lists: ['target'] })

  it('gives a VP of a target account with whitepaper, two pricing visits and a demo 105: MQL', () => {
    const signals = several(['whitepaper_downloaded', 'pricing_viewed', 'pricing_viewed', 'demo_requested'])
    const { receipt, total, band } = score(model, { title: 'VP Sales', account: acme }, signals)
    expect({ total, band, stage: receipt.stage }).toEqual({ total: 105, band: 'mql', stage: 'MQL' })
    expect(pointsByKey(receipt)).toEqual({
      'rule:vp-or-above': 20,
      'rule:target-account': 15,
      'rule:demo': 30,
      'rule:pricing': 30,
      'rule:whitepaper': 10,
    })
  })

  it('gives a student with a private address and one blog post −5: nurture', () => {
    const { receipt, total, band } = score(
      model,
      { title: 'Student', emailDomainKind: 'free' },
      several(['blog_read']),
    )
    expect({ total, band, stage: receipt.stage }).toEqual({ total: -5, band: 'nurture', stage: null })
  })

  it('reaches MQL at exactly 50', () => {
    const lead = { title: 'CEO' }
    expect(score(model, lead, several(['demo_requested']))).toMatchObject({ total: 50, band: 'mql' })
    expect(score(model, {}, several(['demo_requested', 'whitepaper_downloaded', 'blog_read']))).toMatchObject(
      { total: 45, band: 'nurture' },
    )
  })

  it('takes 10 after 30 silent days', () => {
    const at = (days: number) => score(model, {}, several(['demo_requested'], daysAgo(days))).total
    expect([at(29.999), at(30)]).toEqual([30, 20])
  })
})

describe('gated-15', () => {
  const model = exampleModel('gated-15')
  const goodFit: Partial<ScorableLead> = {
    title: 'Director of Sales',
    account: anAccount({ attributes: { employees: 200, industry: 'software', complementaryTools: true } }),
  }

  it('makes a Director who asks for a demo hot with 15, and alerts', () => {
    const { receipt, total, band } = score(model, { title: 'Director of Sales' }, several(['demo_requested']))
    expect({ total, band }).toEqual({ total: 15, band: 'hot' })
    expect(receipt.alerts).toEqual([{ signal: 'demo_requested', label: 'Asked for a demo', at: NOW }])
  })

  it('never routes fit alone: all of it is 14, warm', () => {
    expect(score(model, goodFit)).toMatchObject({ total: 14, band: 'warm' })
  })

  it('counts an opened e-mail half a point: 14.5, still warm', () => {
    expect(score(model, goodFit, several(['email_opened']))).toMatchObject({ total: 14.5, band: 'warm' })
  })

  it('disqualifies the wrong industry whatever its total', () => {
    const lead: Partial<ScorableLead> = {
      title: 'Director of Sales',
      account: anAccount({ attributes: { employees: 200, industry: 'agency' } }),
    }
    const signals = several(['demo_requested', 'pricing_viewed', 'pricing_viewed', 'case_study_downloaded'])
    const { receipt, ...rest } = score(model, lead, signals)
    expect(rest).toEqual({ total: 21, band: 'disqualified', lane: null })
    expect(receipt.gate).toEqual({
      verdict: 'failed',
      checks: [{ id: 'industry', label: 'Not the wrong industry', verdict: 'failed' }],
    })
    expect(receipt).toMatchObject({ stage: null, nextChangeAt: null, short: null, alerts: [] })
  })

  it('is warm from exactly 8 and cold below', () => {
    const eight = several(['webinar_attended', 'webinar_attended'])
    expect(score(model, {}, eight)).toMatchObject({ total: 8, band: 'warm' })
    expect(score(model, {}, several(['pricing_viewed', 'pricing_viewed', 'email_opened']))).toMatchObject({
      total: 7.5,
      band: 'cold',
    })
  })

  it('gives pricing 7 from the second visit on, once', () => {
    const visits = (count: number) => score(model, {}, several(new Array(count).fill('pricing_viewed'))).total
    expect([visits(1), visits(2), visits(3)]).toEqual([0, 7, 7])
  })

  it.each([
    ['webinar_attended', 4],
    ['blog_read', 1],
    ['case_study_downloaded', 5],
    ['unsubscribed', -5],
    ['careers_viewed', -8],
    ['demo_requested', 10],
  ])('counts %s as %d', (type, points) => expect(score(model, {}, several([type])).total).toBe(points))

  it.each([
    [49, 0],
    [50, 4],
    [500, 4],
    [501, 0],
  ])('%d employees are %d points', (employees, points) => {
    expect(score(model, { account: anAccount({ attributes: { employees } }) }).total).toBe(points)
  })

  it('takes 3 after 30 silent days', () => {
    const receipt = score(model, { createdAt: daysAgo(30) }).receipt
    expect(pointsByKey(receipt)).toEqual({ inactivity: -3 })
  })
})

describe('gated-15 in silence: fit 9, engagement 20, inactivity off', () => {
  const lead: Partial<ScorableLead> = {
    title: 'Director',
    account: anAccount({ attributes: { employees: 200 } }),
  }
  const types = ['demo_requested', 'case_study_downloaded', 'webinar_attended', 'blog_read']
  const steps = exampleModel('gated-15').silenceDecay?.steps ?? []
  const compound = exampleModel('gated-15', { inactivity: null })
  const ofOriginal = exampleModel('gated-15', {
    inactivity: null,
    silenceDecay: { mode: 'ofOriginal', steps },
  })
  const silentFor = (model: ScoringModel, days: number) => score(model, lead, several(types, daysAgo(days)))

  it.each([
    [0, 29],
    [29, 29],
    [29.999, 29],
    [30, 25],
    [59.999, 25],
    [60, 20.2],
    [89.999, 20.2],
    [90, 9],
    [900, 9],
  ])('after %d days is %d', (days, total) => expect(silentFor(compound, days).total).toBe(total))

  it.each([
    [29, 29],
    [30, 25],
    [60, 19],
    [90, 9],
  ])('after %d days is %d when each step takes its share of the original', (days, total) =>
    expect(silentFor(ofOriginal, days).total).toBe(total),
  )

  it('has a line for each step that has set in', () => {
    expect(pointsByKey(silentFor(compound, 90).receipt)).toMatchObject({
      'silenceDecay:30': -4,
      'silenceDecay:60': -4.8,
      'silenceDecay:90': -11.2,
    })
    expect(pointsByKey(silentFor(ofOriginal, 90).receipt)).toMatchObject({
      'silenceDecay:30': -4,
      'silenceDecay:60': -6,
      'silenceDecay:90': -10,
    })
  })
})

describe('saas-60', () => {
  const model = exampleModel('saas-60')
  const sized = { account: anAccount({ attributes: { employees: 50 } }) }
  const demo = aScorableSignal('demo_requested')
  const pricing = (minutesAgo: number) =>
    aScorableSignal('pricing_viewed', { at: (NOW - minutesAgo * 60_000) as typeof NOW })

  it('gives a demo, pricing in two sessions and the right size 70: hot', () => {
    const signals = [demo, pricing(0), pricing(10), pricing(200)]
    expect(score(model, sized, signals)).toMatchObject({ total: 70, band: 'hot' })
  })

  it('counts pricing visits of one session once', () => {
    expect(score(model, sized, [demo, pricing(0), pricing(29), pricing(58)]).total).toBe(55)
  })

  it('is hot at exactly 60', () => {
    expect(score(model, {}, [demo, pricing(0), pricing(100)])).toMatchObject({ total: 60, band: 'hot' })
  })

  it('takes 20 for an industry that is not sold to', () => {
    expect(score(model, { account: anAccount({ attributes: { industry: 'agency' } }) }).total).toBe(-20)
  })
})

describe('webinar', () => {
  const model = exampleModel('webinar')
  const attended = (share: number) => aScorableSignal('webinar_attended', { properties: { share } })
  const caseStudy = (days: number) => aScorableSignal('case_study_downloaded', { at: daysAgo(days) })

  it('adds who they are, how long they stayed and what they came back for', () => {
    const signals = [attended(0.5), aScorableSignal('playbook_downloaded'), caseStudy(6)]
    expect(score(model, { title: 'Director' }, signals)).toMatchObject({ total: 45, band: 'hot' })
  })

  it('counts attendance from half of the time', () => {
    expect(score(model, {}, [attended(0.499)]).total).toBe(0)
    expect(score(model, {}, [aScorableSignal('webinar_attended')]).total).toBe(0)
  })

  it('counts case studies within 7 days', () => {
    expect(score(model, {}, [caseStudy(6.999)]).total).toBe(5)
    expect(score(model, {}, [caseStudy(7)]).total).toBe(0)
  })
})

describe('product-led', () => {
  const model = exampleModel('product-led')

  it.each([
    [['teammate_invited'], 25, 'warm'],
    [['activated'], 15, 'cold'],
    [['core_integration_connected'], 10, 'cold'],
    [['billing_viewed'], 20, 'cold'],
    [['billing_viewed', 'pricing_viewed'], 20, 'cold'],
    [['teammate_invited', 'activated', 'core_integration_connected'], 50, 'hot'],
  ])('%j come to %d, %s', (types, total, band) => {
    expect(score(model, {}, several(types))).toMatchObject({ total, band })
  })
})

describe('banded-100', () => {
  it('has no rules: every lead of its own is cold with 0', () => {
    expect(score(exampleModel('banded-100'), {}, several(['demo_requested']))).toMatchObject({
      total: 0,
      band: 'cold',
    })
  })
})
