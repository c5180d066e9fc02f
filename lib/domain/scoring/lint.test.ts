import { describe, expect, it } from 'vitest'
import { exampleModel } from '../../../test/fixtures/example-model.ts'
import { aScoringModel, hotWarmCold, onFact, onSignal } from '../../../test/fixtures/scoring.ts'
import type { Condition, Millis, ScoringModel } from '../../contract/index.ts'
import { reachInPoints, reachOf } from './lint/reach.ts'
import { lint } from './lint.ts'

type Over = Parameters<typeof onSignal>[2]
const now = Date.parse('2026-03-02T09:00:00Z') as Millis
const codes = (model: ScoringModel, at: Millis = now) => lint(model, at).map(({ code }) => code)
const finding = (model: ScoringModel, code: string, at: Millis = now) =>
  lint(model, at).find((one) => one.code === code)

const is = (attribute: string, value: string): Condition => ({ op: 'equals', attribute, value })
const most = (model: ScoringModel) => reachOf(model, { signals: true }).most / 1000
const least = (model: ScoringModel) => reachOf(model, { signals: true }).least / 1000

describe('what a lead can reach', () => {
  it('says that 60 cannot be reached when pricing counts once in saas-60', () => {
    const model = exampleModel('saas-60')
    const once = {
      ...model,
      rules: model.rules.map((rule) =>
        rule.id === 'pricing' ? { ...rule, repeat: { kind: 'once' as const } } : rule,
      ),
    }
    expect(codes(model)).not.toContain('band-unreachable')
    expect(finding(once, 'band-unreachable')).toMatchObject({
      severity: 'error',
      path: '/bands/0/from',
      message: '"Hot" starts at 60, but 60 cannot be reached: the most that a lead can come to is 55.',
    })
  })

  it.each([
    [{ repeat: { kind: 'once' } }, 4],
    [{ repeat: { kind: 'atLeast', count: 3 } }, 4],
    [{ repeat: { kind: 'diminishing', multipliers: [1, 0.5, 0] } }, 6],
    [{ repeat: { kind: 'diminishing', multipliers: [1, 0.5] } }, Number.POSITIVE_INFINITY],
    [{ repeat: { kind: 'perSession' } }, Number.POSITIVE_INFINITY],
    [{}, Number.POSITIVE_INFINITY],
  ] as [Over, number][])('by one rule %j is %d at most', (over, points) => {
    expect(most(aScoringModel([onSignal('view', 4, over)]))).toBe(points)
  })

  it('counts what excludes each other once', () => {
    const industries = ['software', 'retail'].map((name) => onFact(name, 5, is('account.industry', name)))
    expect(most(aScoringModel(industries))).toBe(5)
    expect(most(aScoringModel([onFact('a', 5, is('x', 'a')), onFact('b', 5, is('y', 'b'))]))).toBe(10)
  })

  it.each([
    [{ op: 'between', attribute: 'n', from: 1, to: 5 }, { op: 'atLeast', attribute: 'n', value: 5 }, 2],
    [{ op: 'between', attribute: 'n', from: 1, to: 5 }, { op: 'atLeast', attribute: 'n', value: 6 }, 1],
    [{ op: 'atMost', attribute: 'n', value: 1 }, { op: 'atLeast', attribute: 'n', value: 1 }, 2],
    [
      { op: 'containsWord', attribute: 't', words: ['vp'] },
      { op: 'containsWord', attribute: 't', words: ['sales'] },
      2,
    ],
    [{ op: 'accountList', list: 'a' }, { op: 'accountList', list: 'b' }, 2],
    [{ op: 'seniority', oneOf: ['vp'] }, { op: 'seniority', oneOf: ['c-level', 'vp'] }, 2],
    [{ op: 'seniority', oneOf: ['vp'] }, { op: 'seniority', oneOf: ['c-level'] }, 1],
    [{ op: 'exists', attribute: 'n' }, { op: 'not', condition: { op: 'exists', attribute: 'n' } }, 1],
    [is('n', 'a'), { op: 'not', condition: is('n', 'a') }, 1],
    [{ op: 'all', of: [is('n', 'a'), is('m', 'b')] }, { op: 'any', of: [is('n', 'c'), is('m', 'b')] }, 2],
    [{ op: 'emailDomain', oneOf: ['A.example'] }, { op: 'emailDomain', oneOf: ['b.example'] }, 1],
  ] as [Condition, Condition, number][])('by %j and %j is %d at most', (a, b, points) => {
    expect(most(aScoringModel([onFact('a', 1, a), onFact('b', 1, b)]))).toBe(points)
  })

  it('looks only at leads that pass the gate', () => {
    const rules = [
      onFact('agency', 20, is('industry', 'agency')),
      onFact('retail', 5, is('industry', 'retail')),
    ]
    const must: Condition = { op: 'not', condition: is('industry', 'agency') }
    expect(most(aScoringModel(rules, { gate: [{ id: 'g', label: 'G', must }] }))).toBe(5)
    const never: Condition = { op: 'all', of: [is('x', 'a'), { op: 'not', condition: is('x', 'a') }] }
    const closed = aScoringModel(rules, {
      gate: [{ id: 'g', label: 'G', must: { op: 'all', of: [{ op: 'exists', attribute: 'x' }, never] } }],
    })
    expect(finding(closed, 'gate-never-passes')).toMatchObject({ severity: 'error', path: '/gate' })
    expect(codes({ ...closed, bands: aScoringModel([], { bands: hotWarmCold(5, 1) }).bands })).not.toContain(
      'band-never-given',
    )
  })

  it('keeps to caps', () => {
    const rules = [onSignal('view', 4, { group: 'web' }), onSignal('leave', -4, { group: 'web' })]
    const model = aScoringModel(rules, { groupCaps: [{ group: 'web', max: 9, min: -2 }] })
    expect([most(model), least(model)]).toEqual([9, -2])
  })

  it('is at least what speaks against a lead, inactivity with it', () => {
    const rules = [
      onFact('bad', -5, is('x', 'bad')),
      onSignal('leave', -3, { repeat: { kind: 'once' } }),
      onSignal('view', 1),
    ]
    expect(least(aScoringModel(rules, { inactivity: { days: 30, points: -2 } }))).toBe(-10)
    expect(least(aScoringModel([onSignal('leave', -1)]))).toBe(Number.NEGATIVE_INFINITY)
  })

  it('is never underestimated where facts combine in too many ways', () => {
    const rules = Array.from({ length: 12 }, (_, index) =>
      onFact(`r-${index}`, 1, {
        op: 'all',
        of: Array.from({ length: 6 }, (_n, place) => is(`f${place}`, `v${index}`)),
      } as Condition),
    )
    const model = aScoringModel([...rules, onFact('last', -2, is('f0', 'bad'))])
    expect(reachOf(model, { signals: true })).toEqual({ least: -2000, most: 12_000 })
  })

  it('counts a rule that shares one fact of several with another with it', () => {
    const rules = [
      onFact('a', 3, { op: 'all', of: [is('x', 'a'), is('y', 'a')] }),
      onFact('b', 4, { op: 'all', of: [is('y', 'b'), is('z', 'b')] }),
    ]
    expect(most(aScoringModel(rules))).toBe(4)
  })

  it('counts facts that hang together over a third with each other', () => {
    const both = (a: Condition, b: Condition): Condition => ({ op: 'all', of: [a, b] })
    const rules = [
      onFact('a', 3, both(is('x', 'a'), is('y', 'a'))),
      onFact('b', 4, both(is('y', 'b'), is('z', 'b'))),
      onFact('c', 5, both(is('z', 'c'), is('w', 'c'))),
    ]
    expect(most(aScoringModel(rules))).toBe(8)
  })

  it('finds some of several lists or words without the others', () => {
    const three = (on: (name: string) => Condition) =>
      ['a', 'b', 'c'].map((name, index) => onFact(name, index < 2 ? 1 : -5, on(name)))
    expect(most(aScoringModel(three((list) => ({ op: 'accountList', list }))))).toBe(2)
    const word = (name: string): Condition => ({ op: 'containsWord', attribute: 't', words: [name] })
    expect(most(aScoringModel(three(word)))).toBe(2)
    expect(most(aScoringModel([onFact('a', 3, { op: 'accountList', list: 'a' })]))).toBe(3)
  })

  it('finds what lies between any two of several bounds', () => {
    const over: Condition = { op: 'not', condition: { op: 'atMost', attribute: 'n', value: 0 } }
    const under: Condition = { op: 'not', condition: { op: 'atLeast', attribute: 'n', value: 0.5 } }
    const other: Condition = { op: 'atLeast', attribute: 'n', value: 1 }
    const middle: Condition = { op: 'all', of: [over, { op: 'not', condition: other }, under] }
    expect(most(aScoringModel([onFact('between', 1, middle)]))).toBe(1)
  })

  it('keeps to caps on what is known of a lead, with or without what it did', () => {
    const fits = ['a', 'b'].map((id) => onFact(id, 6, is(id, 'yes'), { group: 'who' }))
    expect(most(aScoringModel(fits, { groupCaps: [{ group: 'who', max: 9 }] }))).toBe(9)
    const many = Array.from({ length: 12 }, (_, index) =>
      onFact(
        `r-${index}`,
        1,
        {
          op: 'all',
          of: Array.from({ length: 6 }, (_n, place) => is(`f${place}`, `v${index}`)),
        } as Condition,
        { dimension: 'engagement', group: 'web' },
      ),
    )
    const mixed = aScoringModel([...many, onSignal('view', 4, { group: 'web' })], {
      groupCaps: [{ group: 'web', max: 50 }],
    })
    const mostOf = (signals: boolean) => reachOf(mixed, { signals }).most
    expect([mostOf(true), mostOf(false)]).toEqual([50_000, 12_000])
  })

  it('finds what lies between two bounds', () => {
    const between: Condition = {
      op: 'not',
      condition: {
        op: 'any',
        of: [
          { op: 'atMost', attribute: 'n', value: 1 },
          { op: 'atLeast', attribute: 'n', value: 1.5 },
        ],
      },
    }
    expect(most(aScoringModel([onFact('between', 1, between)]))).toBe(1)
  })

  it('finds what lies beyond every bound, on either side', () => {
    const beyond = (condition: Condition) => most(aScoringModel([onFact('a', 1, { op: 'not', condition })]))
    expect(beyond({ op: 'atMost', attribute: 'n', value: 10 })).toBe(1)
    expect(beyond({ op: 'atLeast', attribute: 'n', value: 10 })).toBe(1)
  })

  it('is a thousandth of a point where that is all there is', () => {
    expect(most(aScoringModel([onSignal('view', 0.001, { repeat: { kind: 'once' } })]))).toBe(0.001)
    expect(reachOf(aScoringModel([onSignal('view', 0)]), { signals: true })).toEqual({ least: 0, most: 0 })
  })

  it('tells of a band that no lead is low enough for', () => {
    const model = (min: number) =>
      aScoringModel([onSignal('view', 20, { group: 'web' })], {
        groupCaps: [{ group: 'web', min }],
        bands: hotWarmCold(15, 8),
      })
    expect(finding(model(8), 'band-never-given')).toMatchObject({
      severity: 'warning',
      path: '/bands/2',
      message: 'No lead is ever "Cold": the least that a lead can come to is 8, which is "Warm".',
    })
    expect(codes(model(7.999))).not.toContain('band-never-given')
  })

  it('is told in points, or as nothing where nothing bounds it', () => {
    const rules = [onFact('good', 0.5, is('x', 'good')), onSignal('leave', -3)]
    expect(reachInPoints(aScoringModel(rules))).toEqual({ least: null, most: 0.5 })
  })

  it('tells of stages that are out of reach, too', () => {
    const rules = [onSignal('view', 4, { repeat: { kind: 'once' } })]
    const model = aScoringModel(rules, {
      lifecycle: [
        { stage: 'MQL', from: 5 },
        { stage: 'Lead', from: 4 },
      ],
    })
    expect(lint(model, now).filter(({ code }) => code === 'stage-unreachable')).toMatchObject([
      { severity: 'warning', path: '/lifecycle/0/from' },
    ])
  })
})

describe('fit alone', () => {
  const fitRule = (from: number) =>
    aScoringModel([onFact('a', 10, is('x', 'a')), onSignal('view', 5)], { bands: hotWarmCold(from, 1) })

  it('must not be hot', () => {
    expect(finding(fitRule(10), 'fit-alone-is-hot')).toMatchObject({
      severity: 'warning',
      path: '/bands/0/from',
    })
    expect(codes(fitRule(10.001))).not.toContain('fit-alone-is-hot')
  })
})

describe('the number of rules', () => {
  const withRules = (count: number) =>
    aScoringModel(Array.from({ length: count }, (_, index) => onSignal(`r${index}`, 1)))
  const severity = (count: number) => finding(withRules(count), 'rule-count')?.severity

  it('is noted outside 10 to 20, and an error above 40', () => {
    expect([0, 1, 9, 10, 20, 21, 40, 41].map(severity)).toEqual([
      undefined,
      'note',
      'note',
      undefined,
      undefined,
      'note',
      'note',
      'error',
    ])
  })

  it('is told in words', () => {
    expect(finding(withRules(1), 'rule-count')?.message).toBe(
      'The model has 1 rule; 10 to 20 is what teams keep in hand.',
    )
    expect(finding(withRules(41), 'rule-count')).toMatchObject({
      message: 'The model has 41 rules; 10 to 20 is what teams keep in hand.',
      advice: 'Merge or drop rules until there are at most 40.',
    })
  })

  it('of those that take points is told in words', () => {
    const message = (...points: number[]) => {
      const rules = points.map((each, index) => onSignal(`r${index}`, each))
      return finding(aScoringModel(rules), 'few-negatives')?.message
    }
    expect([message(1), message(1, -1), message(1, -1, -1)]).toEqual([
      'Nothing takes points away.',
      'Only 1 of the rules takes points away.',
      'Only 2 of the rules take points away.',
    ])
  })

  it('of those that take points counts none that takes nothing', () => {
    const none = [1, -1, -1, 0].map((points, index) => onSignal(`r${index}`, points))
    const model = (points: number) => aScoringModel(none, { inactivity: { days: 30, points } })
    expect([codes(model(0)), codes(model(-0.001))].map((all) => all.includes('few-negatives'))).toEqual([
      true,
      false,
    ])
  })

  it('of those that take points is three at least, inactivity counted', () => {
    const negatives = (count: number, inactivity: ScoringModel['inactivity'] = null) =>
      codes(
        aScoringModel(
          [onSignal('view', 1), ...Array.from({ length: count }, (_, index) => onSignal(`n${index}`, -1))],
          { inactivity },
        ),
      ).includes('few-negatives')
    expect([negatives(0), negatives(2), negatives(3), negatives(2, { days: 30, points: -1 })]).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})

describe('time', () => {
  const silenceDecay = { steps: [{ days: 30, keep: 0.5 }] }
  const inactivity = { days: 30, points: -1 }
  const view = (over: Over = {}) => onSignal('view', 1, over)

  it('must take something from what leads did', () => {
    const has = (...args: Parameters<typeof aScoringModel>) =>
      codes(aScoringModel(...args)).includes('no-decay')
    expect(has([view()])).toBe(true)
    expect(has([view()], { inactivity })).toBe(true)
    expect(has([view()], { silenceDecay })).toBe(false)
    expect(has([view({ windowDays: 7 })])).toBe(false)
    expect(has([view({ decay: { kind: 'halfLife', days: 7 } })])).toBe(false)
    expect(has([onFact('a', 1, is('x', 'a'))])).toBe(false)
    expect(has([onSignal('view', 0)])).toBe(false)
  })

  it('must not take it twice, and says how much it takes', () => {
    const model = aScoringModel([view()], { silenceDecay, inactivity: { days: 30, points: -3 } })
    expect(finding(model, 'silence-counts-twice')?.message).toBe(
      'A silent lead loses 3 points flat and its engagement decays as well.',
    )
  })

  it('must not take it twice', () => {
    const has = (over: object) => codes(aScoringModel([view()], over)).includes('silence-counts-twice')
    expect([has({ silenceDecay, inactivity }), has({ silenceDecay }), has({ inactivity })]).toEqual([
      true,
      false,
      false,
    ])
  })

  it.each([
    ['2026-03-02T09:00:00Z', undefined],
    ['2026-05-30T23:59:59.999Z', undefined],
    ['2026-05-31T00:00:00Z', 'review-due'],
    ['2026-09-01T23:59:59.999Z', 'review-due'],
    ['2026-09-02T00:00:00Z', 'stale'],
    ['2027-09-01T23:59:59.999Z', 'stale'],
    ['2027-09-02T00:00:00Z', 'do-not-trust'],
  ])('makes a model of 2 March old: at %s %s', (at, code) => {
    const published = aScoringModel([], { publishedAt: '2026-03-02T00:00:00Z' })
    const ages = codes(published, Date.parse(at) as Millis)
    expect(ages).toEqual(code ? [code] : [])
  })

  it('is told with the day and what to do', () => {
    const published = aScoringModel([], { publishedAt: '2026-03-02T00:00:00Z' })
    const said = (at: string) => lint(published, Date.parse(at) as Millis).map(({ message }) => message)
    expect(
      [said('2026-06-01T00:00:00Z'), said('2026-10-01T00:00:00Z'), said('2028-01-01T00:00:00Z')].flat(),
    ).toEqual([
      'Unchanged since 2026-03-02, for 90 days or more: a review is due.',
      'Unchanged since 2026-03-02, for more than 6 months: it is stale.',
      'Unchanged since 2026-03-02, for more than 18 months: do not trust it.',
    ])
  })

  it('counts months to the last day of shorter ones', () => {
    const published = aScoringModel([], { publishedAt: '2026-08-31T00:00:00Z', reviewIntervalDays: 3650 })
    expect(codes(published, Date.parse('2027-02-27T23:00:00Z') as Millis)).toEqual([])
    expect(codes(published, Date.parse('2027-02-28T00:00:00Z') as Millis)).toEqual(['stale'])
  })

  it('asks for a review at the interval of the model', () => {
    const published = aScoringModel([], { publishedAt: '2026-03-01T09:00:00Z', reviewIntervalDays: 1 })
    expect(codes(published)).toEqual(['review-due'])
  })
})

describe('passive interest', () => {
  const model = (open: number, demo = 10) =>
    aScoringModel([onSignal('email_opened', open), onSignal('demo_requested', demo)])

  it('must not be worth as much as intent', () => {
    expect(finding(model(10), 'passive-as-intent')).toMatchObject({
      severity: 'warning',
      path: '/rules/0/points',
    })
    expect(codes(model(9.999))).not.toContain('passive-as-intent')
  })

  it('is noted when it is worth more than a fifth of it', () => {
    expect(finding(model(2.001), 'passive-near-intent')).toMatchObject({ severity: 'note' })
    expect(codes(model(2))).not.toContain('passive-near-intent')
  })

  it('is told with how many times as much it should be, to the thousandth', () => {
    expect(finding(model(10, 9.999), 'passive-as-intent')).toMatchObject({
      message: '"email_opened" is worth 10, as much as "demo_requested" with 9.999 or more.',
      advice: expect.stringMatching(/^Give "email_opened" at most 2: high intent/),
    })
    expect(finding(model(3, 10.006), 'passive-near-intent')).toMatchObject({
      message: '"demo_requested" is worth only 3.3 times as much as "email_opened".',
      advice: expect.stringMatching(/^Give "email_opened" at most 2.001: /),
    })
  })

  it('is one of several types of a rule, too, and not what a rule on intent also counts', () => {
    const on = (id: string, points: number, ...types: string[]) =>
      onSignal(id, points, { when: { op: 'signal', types, where: [] } })
    const mixed = aScoringModel([on('mixed', 9, 'attended', 'blog_read'), onSignal('demo_requested', 10)])
    expect(finding(mixed, 'passive-near-intent')).toMatchObject({ path: '/rules/0/points' })
    const both = aScoringModel([on('both', 9, 'blog_read', 'pricing_viewed'), onSignal('demo_requested', 10)])
    expect(codes(both)).not.toContain('passive-near-intent')
  })

  it('is not what speaks of neither', () => {
    const rules = [onSignal('webinar_attended', 9), onSignal('demo_requested', 10)]
    expect(codes(aScoringModel(rules)).filter((code) => code.startsWith('passive'))).toEqual([])
  })

  it('is looked at from the least point on, and only beside intent that adds', () => {
    expect(codes(model(0.5, 1))).toContain('passive-near-intent')
    const rules = [onSignal('email_opened', 3), onSignal('demo_requested', 0), onSignal('pricing_viewed', -4)]
    expect(codes(aScoringModel(rules)).filter((code) => code.startsWith('passive'))).toEqual([])
  })

  it('is compared with the weakest intent', () => {
    const rules = [onSignal('blog_read', 3), onSignal('pricing_viewed', 3), onSignal('demo_requested', 100)]
    expect(codes(aScoringModel(rules))).toContain('passive-as-intent')
  })
})

describe('repetition', () => {
  const twice = (a: Condition, b: Condition) =>
    finding(aScoringModel([onFact('a', 1, a), onFact('b', 2, b)]), 'same-condition')

  it('of a condition counts one thing twice, in whatever order it is written', () => {
    expect(
      twice(
        { op: 'oneOf', attribute: 'x', values: ['a', 'b'] },
        { op: 'oneOf', values: ['b', 'a'], attribute: 'x' },
      ),
    ).toMatchObject({ severity: 'warning', path: '/rules/1/when' })
    expect(twice(is('x', 'a'), is('x', 'b'))).toBeUndefined()
  })

  it('is told with what both come to together, to the thousandth', () => {
    const rules = [onFact('a', 1.005, is('x', 'a')), onFact('b', -3, is('x', 'a'))]
    expect(finding(aScoringModel(rules), 'same-condition')).toMatchObject({
      message: '"b" has the same condition as "a": one thing counts twice.',
      advice: 'Keep one of them, with -1.995 points if both were meant.',
    })
  })

  it('is none when another count or window is asked for', () => {
    const when = { op: 'signal' as const, types: ['view'], where: [] }
    const rules = [
      onSignal('view', 1),
      onSignal('often', 1, { when, repeat: { kind: 'atLeast', count: 3 } }),
      onSignal('lately', 1, { when, windowDays: 7 }),
    ]
    expect(codes(aScoringModel(rules))).not.toContain('same-condition')
    expect(codes(aScoringModel([...rules, onSignal('again', 1, { when })]))).toContain('same-condition')
  })
})

describe('bands and caps', () => {
  it('must not overlap', () => {
    const model = aScoringModel([onSignal('view', 1)], { bands: hotWarmCold(5, 5) })
    expect(finding(model, 'bands-overlap')).toMatchObject({ severity: 'error', path: '/bands/1/from' })
  })

  it('must have something to limit', () => {
    const model = (group: string) =>
      aScoringModel([onSignal('view', 1, { group: 'web' })], { groupCaps: [{ group, max: 5 }] })
    expect(finding(model('mail'), 'cap-without-rules')).toMatchObject({ path: '/groupCaps/0/group' })
    expect(codes(model('web'))).not.toContain('cap-without-rules')
  })
})

describe('findings', () => {
  it('come with the gravest first, and each says what to do', () => {
    const model = aScoringModel([onSignal('email_opened', 1, { repeat: { kind: 'once' } })], {
      bands: hotWarmCold(5, 5),
    })
    const findings = lint(model, now)
    const rank = { error: 0, warning: 1, note: 2 }
    const ranks = findings.map(({ severity }) => rank[severity])
    expect(ranks).toEqual([...ranks].sort())
    expect(new Set(ranks).size).toBe(3)
    for (const { advice } of findings) expect(advice).toMatch(/\.$/)
  })

  it('are few for a model without rules: its scores come from outside', () => {
    expect(codes(exampleModel('banded-100'))).toEqual([])
  })
})
