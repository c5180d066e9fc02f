import { describe, expect, it } from 'vitest'
import {
  anAccount,
  aScorableLead,
  aScorableSignal,
  aScoringModel,
  daysAgo,
  hotWarmCold,
  NOW,
  onFact,
  onSignal,
  pointsByKey,
} from '../../../test/fixtures/scoring.ts'
import type { Condition, FactCondition, Millis, ScoringModel } from '../../contract/index.ts'
import { evaluate } from './evaluate.ts'
import type { ScorableLead, ScorableSignal } from './scorable.ts'

const MINUTE = 60_000
const minutesAgo = (minutes: number): Millis => (NOW - minutes * MINUTE) as Millis

const score = (
  model: ScoringModel,
  signals: ScorableSignal[] = [],
  lead: Partial<ScorableLead> = {},
  now: Millis = NOW,
) => evaluate(model, aScorableLead(lead), signals, now)

const views = (...at: Millis[]): ScorableSignal[] => at.map((one) => aScorableSignal('view', { at: one }))
const viewsDaysAgo = (...days: number[]): ScorableSignal[] => views(...days.map(daysAgo))
type Over = Parameters<typeof onSignal>[2]
const onView = (points: number, over: Over = {}): ScoringModel =>
  aScoringModel([onSignal('view', points, over)])

describe('how often a signal counts', () => {
  it.each([
    ['each', { kind: 'each' }, [0, 10, 20, 30]],
    ['once', { kind: 'once' }, [0, 10, 10, 10]],
    ['at least two', { kind: 'atLeast', count: 2 }, [0, 0, 10, 10]],
    ['diminishing', { kind: 'diminishing', multipliers: [1, 0.5, 0.25] }, [0, 10, 15, 17.5, 20]],
    ['diminishing to nothing', { kind: 'diminishing', multipliers: [1, 0.5, 0] }, [0, 10, 15, 15, 15]],
  ] as const)('%s', (_, repeat, totals) => {
    const model = onView(10, { repeat } as Over)
    const viewed = (count: number) => score(model, viewsDaysAgo(...new Array(count).fill(0))).total / 1000
    expect(totals.map((_total, count) => viewed(count))).toEqual(totals)
  })

  it('is each unless the rule says otherwise', () => {
    expect(score(onView(10), viewsDaysAgo(0, 1)).total).toBe(20_000)
  })

  it('has a line for what full points come to, and one for what repeats take from them', () => {
    const repeat = { kind: 'diminishing' as const, multipliers: [1, 0.5] }
    const receipt = score(onView(10, { repeat }), viewsDaysAgo(0, 1, 2))
    expect(pointsByKey(receipt)).toEqual({ 'rule:view': 30, 'repeat:view': -10 })
  })

  it('is for every rule that asks for its type', () => {
    const when = { op: 'signal' as const, types: ['view'], where: [] }
    const model = aScoringModel([
      onSignal('view', 2),
      onSignal('again', 3, { when }),
      onSignal('third', 4, { when }),
    ])
    expect(pointsByKey(score(model, viewsDaysAgo(0)))).toEqual({
      ...{ 'rule:view': 2, 'rule:again': 3, 'rule:third': 4 },
    })
  })

  it('is in full for the newest of each session that fades', () => {
    const decay = { kind: 'halfLife' as const, days: 10 }
    expect(score(onView(8, { repeat: { kind: 'perSession' }, decay }), viewsDaysAgo(10, 0)).total).toBe(
      12_000,
    )
  })

  it('is not at all once the window is past, whatever the repeat', () => {
    for (const repeat of [{ kind: 'once' }, { kind: 'atLeast', count: 1 }] as const)
      expect(score(onView(8, { repeat, windowDays: 5 }), viewsDaysAgo(5))).toMatchObject({
        total: 0,
        lines: [],
      })
  })

  it('lets the newest stand for all that fade, once or from a count on', () => {
    const decay = { kind: 'halfLife' as const, days: 10 }
    const total = (repeat: NonNullable<NonNullable<Over>['repeat']>, ...days: number[]) =>
      score(onView(8, { repeat, decay }), viewsDaysAgo(...days)).total
    expect(total({ kind: 'once' }, 20, 10)).toBe(4000)
    expect(total({ kind: 'atLeast', count: 2 }, 20, 10)).toBe(4000)
    expect(total({ kind: 'atLeast', count: 3 }, 20, 10)).toBe(0)
  })

  it('lets the newest stand for all where one counts', () => {
    const decay = { kind: 'halfLife' as const, days: 1 }
    const once = onView(8, { repeat: { kind: 'once' }, decay })
    expect(score(once, viewsDaysAgo(3, 1, 2)).total).toBe(4000)
    const diminishing = onView(8, { repeat: { kind: 'diminishing', multipliers: [1, 0] }, decay })
    expect(score(diminishing, viewsDaysAgo(3, 1, 2)).total).toBe(4000)
  })
})

describe('sessions', () => {
  const perSession = onView(10, { repeat: { kind: 'perSession' } })
  const sessions = (signals: ScorableSignal[]) => score(perSession, signals).total / 10_000

  it('end after 30 minutes of silence, exactly', () => {
    expect(sessions(views(minutesAgo(30), NOW))).toBe(2)
    expect(sessions(views((NOW - 30 * MINUTE + 1) as Millis, NOW))).toBe(1)
  })

  it('go on as long as the silence is short', () => {
    expect(sessions(views(minutesAgo(100), minutesAgo(75), minutesAgo(50), minutesAgo(25), NOW))).toBe(1)
  })

  it('are told by their ids where signals have one', () => {
    const at = (minutes: number, sessionId: string | null) =>
      aScorableSignal('view', { at: minutesAgo(minutes), sessionId })
    expect(sessions([at(0, 'a'), at(1, 'b')])).toBe(2)
    expect(sessions([at(0, 'a'), at(500, 'a')])).toBe(1)
    expect(sessions([at(0, 'a'), at(500, 'a'), at(10, null), at(20, null)])).toBe(2)
  })
})

describe('windows', () => {
  const week = onView(5, { windowDays: 7 })

  it('let signals through that are younger than so many days', () => {
    expect(score(week, viewsDaysAgo(0, 6.9999)).total).toBe(10_000)
    expect(score(week, viewsDaysAgo(7)).lines).toEqual([])
    expect(score(week, views((daysAgo(7) + 1) as Millis)).total).toBe(5000)
  })

  it('may be as short as a millisecond', () => {
    const model = onView(4, { windowDays: 1e-9 })
    expect([NOW, NOW - 1].map((at) => score(model, views(at as Millis)).total)).toEqual([4000, 0])
  })

  it('close before repeats are counted', () => {
    const model = onView(5, { windowDays: 7, repeat: { kind: 'atLeast', count: 2 } })
    expect(score(model, viewsDaysAgo(1, 8)).total).toBe(0)
    expect(score(model, viewsDaysAgo(1, 2)).total).toBe(5000)
  })
})

describe('age decay', () => {
  const left = (decay: NonNullable<Over>['decay'], days: number, points = 10) =>
    score(onView(points, decay ? { decay } : {}), viewsDaysAgo(days)).total / 1000

  it('by half-lives is continuous', () => {
    const decay = { kind: 'halfLife' as const, days: 10 }
    expect([0, 5, 10, 20, 30].map((days) => left(decay, days))).toEqual([10, 7.071, 5, 2.5, 1.25])
  })

  it('by periods takes its percents from each full one on', () => {
    const decay = { kind: 'linear' as const, percent: 30, everyDays: 2 }
    expect([0, 1.9999, 2, 3.9999, 4, 6, 8, 99].map((days) => left(decay, days))).toEqual([
      10, 10, 7, 7, 4, 1, 0, 0,
    ])
  })

  it('by steps keeps a share of the points from each step on', () => {
    const steps = [
      { days: 2, keep: 0.5 },
      { days: 4, keep: 0.2 },
    ]
    const decay = { kind: 'steps' as const, steps }
    expect([0, 1.9999, 2, 3.9999, 4, 99].map((days) => left(decay, days))).toEqual([10, 10, 5, 5, 2, 2])
  })

  it('works on points that are taken, too', () => {
    expect(left({ kind: 'halfLife', days: 10 }, 10, -8)).toBe(-4)
  })

  it('has a line of its own, each signal rounded by itself to a thousandth, halves up', () => {
    const receipt = score(onView(0.001, { decay: { kind: 'halfLife', days: 1 } }), viewsDaysAgo(1, 1, 2))
    expect(pointsByKey(receipt)).toEqual({ 'rule:view': 0.003, 'ageDecay:view': -0.001 })
  })

  it('takes no line for what has not faded yet', () => {
    const receipt = score(onView(10, { decay: { kind: 'halfLife', days: 1 } }), viewsDaysAgo(0))
    expect(pointsByKey(receipt)).toEqual({ 'rule:view': 10 })
  })
})

describe('group caps', () => {
  const capped = (cap: { max?: number; min?: number }) =>
    aScoringModel(
      [onSignal('view', 4, { group: 'web' }), onSignal('leave', -3, { group: 'web' }), onSignal('call', 5)],
      { groupCaps: [{ group: 'web', ...cap }] },
    )
  const signals = (...types: string[]) => types.map((type) => aScorableSignal(type))

  it('bound what the rules of a group come to together', () => {
    const receipt = score(capped({ max: 6 }), signals('view', 'view', 'call'))
    expect(pointsByKey(receipt)).toEqual({ 'rule:view': 8, 'rule:call': 5, 'groupCap:engagement:web': -2 })
    expect(score(capped({ max: 8 }), signals('view', 'view')).lines).toHaveLength(1)
  })

  it('bound it from below as well', () => {
    const receipt = score(capped({ min: -5 }), signals('leave', 'leave'))
    expect(pointsByKey(receipt)).toEqual({ 'rule:leave': -6, 'groupCap:engagement:web': 1 })
  })

  it('leave alone what is within them, and the side that they do not name', () => {
    const total = (cap: { max?: number; min?: number }, ...types: string[]) =>
      score(capped(cap), signals(...types)).total / 1000
    expect([total({ max: 6 }, 'view'), total({ max: 6 }, 'leave', 'leave', 'leave')]).toEqual([4, -9])
    expect([total({ min: -5 }, 'leave'), total({ min: -5 }, 'view', 'view', 'view')]).toEqual([-3, 12])
    expect(total({ max: 6 })).toBe(0)
  })

  it('bound fit, too', () => {
    const fits = ['a', 'b'].map((id) =>
      onFact(id, 3, { op: 'exists', attribute: 'country' } as Condition, { group: 'who' }),
    )
    const model = aScoringModel(fits, { groupCaps: [{ group: 'who', max: 4 }] })
    expect(score(model, [], { attributes: { country: 'DE' } })).toMatchObject({ fit: 4000, total: 4000 })
  })
})

describe('silence', () => {
  const steps = [{ days: 10, keep: 0.5 }]
  const model = aScoringModel([onSignal('view', 10), onSignal('leave', -10)], { silenceDecay: { steps } })
  const withType = (type: string, days: number, over: Partial<ScorableSignal> = {}) =>
    aScorableSignal(type, { at: daysAgo(days), ...over })

  it('is since the last signal of the buyer, of whatever type', () => {
    expect(score(model, [withType('view', 20)]).total).toBe(5000)
    expect(score(model, [withType('view', 20), withType('anything', 9)]).total).toBe(10_000)
  })

  it('is not ended by sellers and automation', () => {
    const others = (['seller', 'automation'] as const).map((initiator) => withType('mail', 1, { initiator }))
    expect(score(model, [withType('view', 20), ...others]).total).toBe(5000)
  })

  it('is since creation when the buyer never did anything', () => {
    const seller = withType('view', 1, { initiator: 'seller' })
    expect(score(model, [seller], { createdAt: daysAgo(10) }).total).toBe(5000)
    expect(score(model, [seller], { createdAt: (daysAgo(10) + 1) as Millis }).total).toBe(10_000)
  })

  it('takes nothing from engagement that is not positive', () => {
    expect(score(model, [withType('leave', 20)]).total).toBe(-10_000)
    expect(score(model, [withType('leave', 20), withType('view', 20)]).lines).toHaveLength(2)
  })

  it('takes nothing from the least that is below zero, and says nothing where a step keeps all', () => {
    const slight = aScoringModel([onSignal('view', -0.001)], {
      silenceDecay: { steps: [{ days: 10, keep: 0.2 }] },
    })
    expect(score(slight, [withType('view', 20)])).toMatchObject({ total: -1, lines: [{ kind: 'rule' }] })
    const patient = aScoringModel([onSignal('view', 1)], { silenceDecay: { steps: [{ days: 10, keep: 1 }] } })
    expect(score(patient, [withType('view', 20)]).lines).toHaveLength(1)
  })

  it('takes the least that is above zero, too', () => {
    const least = aScoringModel([onSignal('view', 0.001)], {
      silenceDecay: { steps: [{ days: 10, keep: 0 }] },
    })
    expect(score(least, viewsDaysAgo(10)).lines.map(({ points }) => points)).toEqual([1, -1])
  })

  it('is since the one of a single instant with the lower id, in whatever order they come', () => {
    const model = aScoringModel([onSignal('view', 10)], {
      silenceDecay: { steps: [{ days: 10, keep: 0.5 }] },
    })
    const [first, second] = viewsDaysAgo(20, 20)
    if (!first || !second) throw new Error('expected two')
    for (const signals of [
      [first, second],
      [second, first],
    ])
      expect(score(model, signals).lines.at(-1)?.evidence).toMatchObject([{ signalId: first.id }])
  })

  it('is blamed on the last signal', () => {
    const { lines } = score(model, [withType('view', 20, { id: 'last' as never })])
    expect(lines[1]).toMatchObject({
      kind: 'silenceDecay',
      factors: { mode: 'compound', days: 10, silentDays: 20, keep: 0.5, of: 10_000, left: 5000 },
      evidence: [{ signalId: 'last', type: 'view', at: daysAgo(20) }],
    })
  })

  it('costs a flat penalty after so many days, from the decayed sum', () => {
    const flat = aScoringModel([onSignal('view', 10)], {
      silenceDecay: { steps },
      inactivity: { days: 20, points: -4 },
    })
    const at = (days: number) => score(flat, viewsDaysAgo(days))
    expect([19.999, 20].map((days) => at(days).total)).toEqual([5000, 1000])
    expect(at(20).engagement).toBe(1000)
  })
})

describe('clamp', () => {
  const model = aScoringModel([onSignal('view', 10), onSignal('leave', -10)], {
    clamp: { min: 0, max: 15 },
    bands: hotWarmCold(20, -5),
  })

  it('bounds the total that is shown; bands look at the unclamped one', () => {
    const high = score(model, viewsDaysAgo(0, 0))
    expect(high).toMatchObject({ total: 15_000, unclamped: 20_000, band: 'hot' })
    expect(pointsByKey(high)).toEqual({ 'rule:view': 20, clamp: -5 })
    const low = score(model, [aScorableSignal('leave')])
    expect(low).toMatchObject({ total: 0, unclamped: -10_000, band: 'cold' })
  })

  it('leaves alone the side that it does not name', () => {
    const model = (clamp: { min: number | null; max: number | null }) =>
      aScoringModel([onSignal('view', 4), onSignal('leave', -3)], { clamp })
    const total = (clamp: { min: number | null; max: number | null }, type: string) =>
      score(model(clamp), [aScorableSignal(type)]).total / 1000
    expect([total({ min: -1, max: null }, 'view'), total({ min: -1, max: null }, 'leave')]).toEqual([4, -1])
    expect([total({ min: null, max: 1 }, 'view'), total({ min: null, max: 1 }, 'leave')]).toEqual([1, -3])
  })

  it('is off by default: totals fall below 0 and rise above 100', () => {
    expect(score(onView(-10), viewsDaysAgo(0)).total).toBe(-10_000)
    expect(score(onView(60), viewsDaysAgo(0, 0)).total).toBe(120_000)
  })
})

describe('bands, stages and grades', () => {
  const model = aScoringModel(
    [onSignal('view', 0.001), onFact('known', 5, { op: 'exists', attribute: 'country' } as Condition)],
    {
      bands: hotWarmCold(0.003, 0.002),
      lifecycle: [
        { stage: 'Lead', from: 0.001 },
        { stage: 'SQL', from: 0.003 },
        { stage: 'MQL', from: 0.002 },
      ],
      grade: { fit: [5, 0], engagement: [0.003, 0.002] },
    },
  )
  const viewed = (count: number, lead: Partial<ScorableLead> = {}) =>
    score(model, viewsDaysAgo(...new Array(count).fill(0)), lead)

  it('begin at exactly their threshold', () => {
    expect([1, 2, 3].map((count) => viewed(count).band)).toEqual(['cold', 'warm', 'hot'])
    expect([0, 1, 2, 3].map((count) => viewed(count).stage)).toEqual([null, 'Lead', 'MQL', 'SQL'])
    expect([1, 2, 3].map((count) => viewed(count).grade)).toEqual(['B3', 'B2', 'B1'])
    expect(viewed(3, { attributes: { country: 'DE' } }).grade).toBe('A1')
    expect(viewed(0).lane).toBe('cold')
  })

  it('name the first of two stages from the same total', () => {
    const lifecycle = ['MQL', 'SQL'].map((stage) => ({ stage, from: 5 }))
    expect(score(aScoringModel([onSignal('view', 5)], { lifecycle }), viewsDaysAgo(0)).stage).toBe('MQL')
  })

  it('have no stage for a lead that fails the gate', () => {
    const must: Condition = { op: 'exists', attribute: 'country' }
    const gated = aScoringModel([onSignal('view', 1)], {
      lifecycle: [{ stage: 'MQL', from: 0 }],
      gate: [{ id: 'gate', label: 'Gate', must }],
    })
    expect(score(gated, viewsDaysAgo(0))).toMatchObject({ total: 1000, band: 'disqualified', stage: null })
  })

  it('grade below both cuts is C3', () => {
    const strict = aScoringModel([], { grade: { fit: [2, 1], engagement: [2, 1] } })
    expect(score(strict).grade).toBe('C3')
  })
})

describe('what is not known', () => {
  const industry: Condition = { op: 'equals', attribute: 'account.industry', value: 'software' }
  const gated = (must: Condition) =>
    aScoringModel([], {
      gate: [{ id: 'gate', label: 'Gate', must }],
      alerts: [{ signal: 'view', label: 'Look' }],
    })
  const known = { account: anAccount({ attributes: { industry: 'software' } }) }
  const other = { account: anAccount({ attributes: { industry: 'retail' } }) }
  const verdict = (must: Condition, lead: Partial<ScorableLead> = {}) =>
    score(gated(must), [], lead).gate.verdict

  it('does not fail a gate, and is reported', () => {
    expect([verdict(industry, known), verdict(industry, other), verdict(industry)]).toEqual([
      'passed',
      'failed',
      'unknown',
    ])
    expect(score(gated(industry)).band).toBe('cold')
  })

  it('is told apart check by check where a gate has several', () => {
    const check = (attribute: string) => ({
      ...{ id: attribute, label: attribute },
      must: { op: 'equals' as const, attribute, value: 'yes' },
    })
    const model = aScoringModel([], { gate: [check('first'), check('second')] })
    const verdicts = (attributes: Record<string, string>) => {
      const { gate } = score(model, [], { attributes })
      return [gate.verdict, ...gate.checks.map(({ verdict }) => verdict)].join(' ')
    }
    const yes = { first: 'yes', second: 'yes' }
    const no = { first: 'no', second: 'no' }
    const both = (first: object, second: object) => ({ ...first, ...second }) as Record<string, string>
    expect([
      verdicts(yes),
      verdicts({}),
      verdicts({ first: 'yes' }),
      verdicts({ second: 'yes' }),
      verdicts(both({ first: 'no' }, { second: 'yes' })),
      verdicts({ second: 'no' }),
      verdicts({ first: 'no' }),
      verdicts(both({ first: 'yes' }, { second: 'no' })),
      verdicts(no),
    ]).toEqual([
      'passed passed passed',
      'unknown unknown unknown',
      'unknown passed unknown',
      'unknown unknown passed',
      'failed failed passed',
      'failed unknown failed',
      'failed failed unknown',
      'failed passed failed',
      'failed failed failed',
    ])
  })

  it('stays unknown when negated, and in combinations that it decides', () => {
    const title: Condition = { op: 'exists', attribute: 'title' }
    const not = (condition: Condition): Condition => ({ op: 'not', condition })
    expect(verdict(not(industry))).toBe('unknown')
    expect(verdict({ op: 'all', of: [industry, title] })).toBe('failed')
    expect(verdict({ op: 'all', of: [industry, not(title)] })).toBe('unknown')
    expect(verdict({ op: 'any', of: [industry, title] })).toBe('unknown')
    expect(verdict({ op: 'any', of: [industry, not(title)] })).toBe('passed')
    expect(verdict(not(industry), known)).toBe('failed')
  })

  it('holds no alert back; a gate that fails does', () => {
    const alerts = (lead: Partial<ScorableLead>) =>
      score(gated(industry), viewsDaysAgo(2, 1, -1), lead).alerts
    expect(alerts({})).toEqual([{ signal: 'view', label: 'Look', at: daysAgo(1) }])
    expect(alerts(known)).toHaveLength(1)
    expect(alerts(other)).toEqual([])
  })

  it('is named, each fact once', () => {
    const model = aScoringModel([
      onFact('a', 1, industry),
      onFact('b', 1, { op: 'seniority', oneOf: ['vp'] } as Condition),
      onFact('c', 1, { op: 'containsWord', attribute: 'title', words: ['x'] } as Condition),
      onFact('d', 1, { op: 'emailDomainKind', oneOf: ['free'] } as Condition),
      onFact('e', 1, { op: 'emailDomain', oneOf: ['Acme.example'] } as Condition),
      onFact('f', 1, { op: 'accountList', list: 'target' } as Condition),
    ])
    expect(score(model).coverage).toEqual({
      known: 0,
      asked: 5,
      unknown: ['account.industry', 'title', 'emailDomainKind', 'email', 'account.lists'],
    })
    const lead = {
      title: 'VP x',
      email: 'ada@ACME.example',
      emailDomainKind: 'free' as const,
      account: anAccount({ attributes: { industry: 'software' }, lists: ['target'] }),
    }
    expect(score(model, [], lead)).toMatchObject({
      coverage: { known: 5, asked: 5, unknown: [] },
      total: 6000,
    })
  })

  it('is also a value of another kind than the test asks for', () => {
    const size: Condition = { op: 'between', attribute: 'employees', from: 1, to: 5 }
    expect(verdict(size, { attributes: { employees: '1-5' } })).toBe('unknown')
    expect(verdict(size, { attributes: { employees: Number.NaN } })).toBe('unknown')
    expect(verdict({ op: 'containsWord', attribute: 'x', words: ['1'] }, { attributes: { x: 1 } })).toBe(
      'unknown',
    )
    expect(verdict(industry, { account: anAccount({ attributes: { industry: '' } }) })).toBe('unknown')
  })

  it.each([
    [{ op: 'between', attribute: 'n', from: 2, to: 4 }, [false, true, true, true, false]],
    [{ op: 'atLeast', attribute: 'n', value: 3 }, [false, false, true, true, true]],
    [{ op: 'atMost', attribute: 'n', value: 3 }, [true, true, true, false, false]],
    [{ op: 'oneOf', attribute: 'n', values: [1, 4] }, [true, false, false, true, false]],
    [{ op: 'equals', attribute: 'n', value: 2 }, [false, true, false, false, false]],
  ] as [Condition, boolean[]][])('%j has exact bounds', (condition, expected) => {
    const holds = [1, 2, 3, 4, 5].map((n) => verdict(condition, { attributes: { n } }) === 'passed')
    expect(holds).toEqual(expected)
  })
})

describe('evidence', () => {
  it('is the newest, whatever order many signals come in', () => {
    const days = Array.from({ length: 40 }, (_, day) => (day * 17) % 40)
    const [line] = score(onView(1), viewsDaysAgo(...days)).lines
    expect(line?.evidence.map(({ at }) => at)).toEqual(Array.from({ length: 20 }, (_, day) => daysAgo(day)))
  })

  it('of what is known of a lead is none', () => {
    const model = aScoringModel([onFact('known', 1, { op: 'exists', attribute: 'country' })])
    const { lines } = score(model, [], { attributes: { country: 'DE' } })
    expect(lines).toMatchObject([{ evidence: [], evidenceCount: 0, factors: {} }])
  })

  it('holds only signals that pass every one of several filters', () => {
    const where: FactCondition[] = [
      { op: 'equals', attribute: 'page', value: 'pricing' },
      { op: 'atLeast', attribute: 'seconds', value: 30 },
    ]
    const model = aScoringModel([onSignal('view', 1, { when: { op: 'signal', types: ['view'], where } })])
    const on = (properties: Record<string, string | number>) => aScorableSignal('view', { properties })
    const half = [on({ page: 'pricing' }), on({ page: 'pricing', seconds: 29 }), on({ seconds: 30 })]
    expect(score(model, half).total).toBe(0)
    expect(score(model, [...half, on({ page: 'pricing', seconds: 30 })]).total).toBe(1000)
  })

  it('is the newest twenty signals, newest first, and says how many there were', () => {
    const many = Array.from({ length: 25 }, (_, index) => index)
    const [line] = score(onView(1), viewsDaysAgo(...many)).lines
    expect(line?.evidenceCount).toBe(25)
    expect(line?.evidence.map(({ at }) => at)).toEqual(many.slice(0, 20).map(daysAgo))
  })

  it('of one instant is ordered by id', () => {
    const signals = ['b', 'a', 'c'].map((id) => aScorableSignal('view', { id: id as never }))
    const [line] = score(onView(1), signals).lines
    expect(line?.evidence.map(({ signalId }) => signalId)).toEqual(['a', 'b', 'c'])
  })

  it('holds only signals that pass the filters', () => {
    const when = {
      op: 'signal' as const,
      types: ['view', 'visit'],
      where: [{ op: 'equals' as const, attribute: 'page', value: 'pricing' }],
    }
    const model = aScoringModel([onSignal('any', 3, { when })])
    const on = (type: string, page: string) => aScorableSignal(type, { properties: { page } })
    expect(score(model, [on('view', 'pricing'), on('visit', 'pricing'), on('view', 'blog')]).total).toBe(6000)
  })
})

describe('what a lead is short of', () => {
  const by = (model: ScoringModel, signals: ScorableSignal[] = []) =>
    score(model, signals).short?.by.map(({ ruleId }) => ruleId)

  it('is reached by a signal that brings exactly enough', () => {
    const model = (hot: number) => aScoringModel([onSignal('view', 5)], { bands: hotWarmCold(hot, 1) })
    expect(by(model(10), viewsDaysAgo(0))).toEqual(['view'])
    expect(by(model(10.001), viewsDaysAgo(0))).toEqual([])
    expect(score(model(10.001), viewsDaysAgo(0)).short).toMatchObject({ band: 'hot', points: 5001 })
  })

  it('is not reached again by what counts once', () => {
    const repeats = [{ kind: 'once' }, { kind: 'atLeast', count: 1 }, { kind: 'perSession' }] as const
    for (const repeat of repeats) {
      const model = aScoringModel([onSignal('view', 5, { repeat })], { bands: hotWarmCold(10, 1) })
      expect(by(model, viewsDaysAgo(0))).toEqual([])
    }
  })

  it('is reached by the signal that completes a count', () => {
    const repeat = { kind: 'atLeast' as const, count: 2 }
    const model = aScoringModel([onSignal('view', 10, { repeat })], { bands: hotWarmCold(10, 5) })
    expect(by(model)).toEqual([])
    expect(by(model, viewsDaysAgo(1))).toEqual(['view'])
  })

  it('is told to the thousandth, whatever a rule does with repeats', () => {
    const repeats = [
      { kind: 'each' },
      { kind: 'once' },
      { kind: 'atLeast', count: 1 },
      { kind: 'perSession' },
    ] as const
    for (const repeat of repeats) {
      const model = (hot: number) =>
        aScoringModel([onSignal('view', 5, { repeat })], { bands: hotWarmCold(hot, -1) })
      expect([by(model(5)), by(model(5.001))]).toEqual([['view'], []])
    }
    const third = onSignal('view', 5, { repeat: { kind: 'atLeast', count: 3 } })
    const model = aScoringModel([third], { bands: hotWarmCold(0.001, -1) })
    expect(by(model, viewsDaysAgo(1))).toEqual([])
    const spread = { kind: 'halfLife' as const, days: 10 }
    const renewed = aScoringModel([onSignal('view', 5, { repeat: { kind: 'once' }, decay: spread })], {
      bands: hotWarmCold(5, 1),
    })
    expect(by(renewed, viewsDaysAgo(10))).toEqual(['view'])
  })

  it('is reached by a signal whose properties pass the filters, if any can', () => {
    const filtered = (...where: FactCondition[]) =>
      aScoringModel([onSignal('view', 5, { when: { op: 'signal', types: ['view'], where } })], {
        bands: hotWarmCold(5, 1),
      })
    const page = (value: string): FactCondition => ({ op: 'equals', attribute: 'page', value })
    const seconds = 'seconds'
    const possible: FactCondition[][] = [
      [page('pricing')],
      [{ op: 'oneOf', attribute: 'page', values: ['pricing'] }],
      [{ op: 'between', attribute: seconds, from: 5, to: 6 }],
      [{ op: 'containsWord', attribute: 'page', words: ['pricing'] }],
      [{ op: 'exists', attribute: 'page' }],
      [
        { op: 'atLeast', attribute: seconds, value: 50 },
        { op: 'atMost', attribute: seconds, value: 90 },
      ],
      [page('pricing'), { op: 'atLeast', attribute: seconds, value: 50 }],
    ]
    for (const where of possible) expect(by(filtered(...where)), JSON.stringify(where)).toEqual(['view'])
    expect(by(filtered(page('pricing'), page('blog')))).toEqual([])
  })

  it('is not reached by a signal that takes more than it gives', () => {
    const when = { op: 'signal' as const, types: ['view'], where: [] }
    const model = aScoringModel(
      [onSignal('view', 2), onSignal('regret', -6, { when }), onSignal('open', 8)],
      {
        bands: hotWarmCold(5, 1),
        silenceDecay: { steps: [{ days: 10, keep: 0.5 }] },
      },
    )
    const opened = aScorableSignal('open', { at: daysAgo(20) })
    expect(score(model, [opened])).toMatchObject({ total: 4000, band: 'warm' })
    expect(by(model, [opened])).toEqual(['open'])
  })

  it('is reached by whatever ends the silence that took it', () => {
    const model = aScoringModel([onSignal('view', 10), onSignal('open', 0.5)], {
      bands: hotWarmCold(10, 5),
      silenceDecay: { steps: [{ days: 10, keep: 0.5 }] },
    })
    expect(by(model, viewsDaysAgo(20))).toEqual(['view', 'open'])
  })
})

describe('the next change', () => {
  it('waits for the last step of a decay', () => {
    const steps = [
      { days: 2, keep: 0.9 },
      { days: 4, keep: 0.2 },
    ]
    const model = aScoringModel([onSignal('view', 10, { decay: { kind: 'steps', steps } })], {
      bands: hotWarmCold(9, 1),
    })
    expect(score(model, viewsDaysAgo(1))).toMatchObject({ nextChangeAt: daysAgo(-3), nextBand: 'warm' })
  })

  it('never comes for a lead that fails the gate', () => {
    const must: Condition = { op: 'exists', attribute: 'country' }
    const model = aScoringModel([onSignal('view', 10)], {
      bands: hotWarmCold(10, 5),
      inactivity: { days: 1, points: -10 },
      gate: [{ id: 'gate', label: 'Gate', must }],
    })
    expect(score(model, viewsDaysAgo(0))).toMatchObject({ nextChangeAt: null, nextBand: null, short: null })
  })
})

describe('the next change where gains and losses fade apart', () => {
  it('is none where both fade by the same at one instant', () => {
    const decay = { kind: 'steps' as const, steps: [{ days: 1, keep: 0.5 }] }
    const model = aScoringModel([onSignal('view', 10, { decay }), onSignal('regret', -10, { decay })], {
      bands: hotWarmCold(1, -1),
    })
    expect(score(model, [...viewsDaysAgo(0), aScorableSignal('regret')])).toMatchObject({
      band: 'warm',
      nextChangeAt: null,
    })
  })

  it('is the rise between two times at which the band is the same', () => {
    const fading = (days: number): Over => ({ decay: { kind: 'halfLife', days } })
    const model = aScoringModel([onSignal('view', 10, fading(10)), onSignal('regret', -6, fading(1))], {
      bands: hotWarmCold(6, -100),
    })
    const signals = [...viewsDaysAgo(0), aScorableSignal('regret')]
    const { nextChangeAt, nextBand, band } = score(model, signals)
    expect([band, nextBand]).toEqual(['warm', 'hot'])
    const at = (now: number) => score(model, signals, {}, now as Millis).band
    expect([at(Number(nextChangeAt) - 1), at(Number(nextChangeAt))]).toEqual(['warm', 'hot'])
    expect(at(NOW + 100 * 86_400_000)).toBe('warm')
  })
})

describe('signals later than now', () => {
  it('do not count yet, and the next change knows of them', () => {
    const model = aScoringModel([onSignal('view', 10)], { bands: hotWarmCold(10, 5) })
    const receipt = score(model, viewsDaysAgo(-2))
    expect(receipt).toMatchObject({ total: 0, band: 'cold', nextChangeAt: daysAgo(-2), nextBand: 'hot' })
  })
})
