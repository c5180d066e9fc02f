import fc from 'fast-check'
import type { z } from 'zod'
import type { SignalId } from '../../lib/contract/ids.ts'
import { type ScoringModel, scoringModelSchema } from '../../lib/contract/scoring-model.ts'
import type { Millis } from '../../lib/contract/time.ts'
import type { ScorableLead, ScorableSignal } from '../../lib/domain/scoring/scorable.ts'
import { anAccount, aScorableLead, DAY, NOW } from '../fixtures/scoring.ts'

type ModelInput = z.input<typeof scoringModelSchema>

const types = ['demo', 'pricing', 'blog', 'unsubscribed'] as const

/** Few values, so that sums meet thresholds and signals share instants often. */
const points = fc.oneof(
  fc.constantFrom(-10, -5, -2, 0, 0.5, 1, 5, 10, 20),
  fc.integer({ min: -20_000, max: 20_000 }).map((thousandths) => thousandths / 1000),
)
const share = fc.constantFrom(0, 0.1, 0.25, 0.5, 0.7, 0.8, 1)

/** Durations in days; `unit` is how many days "one" is, so that a search can be checked by trying every millisecond. */
const duration = (unit: number) =>
  fc.oneof(fc.constantFrom(1, 2, 7, 30), fc.integer({ min: 1, max: 90 })).map((count) => count * unit)

const steps = (unit: number) =>
  fc
    .uniqueArray(fc.tuple(duration(unit), share), { minLength: 1, maxLength: 4, selector: ([days]) => days })
    .map((all) => all.sort(([a], [b]) => a - b).map(([days, keep]) => ({ days, keep })))

const repeat = fc.oneof(
  fc.constant({ kind: 'each' as const }),
  fc.constant({ kind: 'once' as const }),
  fc.integer({ min: 1, max: 4 }).map((count) => ({ kind: 'atLeast' as const, count })),
  fc.constant({ kind: 'perSession' as const }),
  fc
    .array(share, { minLength: 1, maxLength: 3 })
    .map((multipliers) => ({ kind: 'diminishing' as const, multipliers })),
)

const falling = (all: { days: number; keep: number }[]) =>
  all.map(({ days }, index) => ({ days, keep: Math.min(...all.slice(0, index + 1).map(({ keep }) => keep)) }))

const decay = (unit: number) =>
  fc.oneof(
    duration(unit).map((days) => ({ kind: 'halfLife' as const, days })),
    fc
      .tuple(fc.constantFrom(5, 10, 30, 100), duration(unit))
      .map(([percent, everyDays]) => ({ kind: 'linear' as const, percent, everyDays })),
    steps(unit).map((all) => ({ kind: 'steps' as const, steps: falling(all) })),
  )

const signalCondition = fc
  .tuple(fc.uniqueArray(fc.constantFrom(...types), { minLength: 1, maxLength: 2 }), fc.boolean())
  .map(([asked, filtered]) => ({
    op: 'signal' as const,
    types: asked,
    where: filtered ? [{ op: 'atLeast' as const, attribute: 'depth', value: 2 }] : [],
  }))

const signalRule = (unit: number) =>
  fc.record(
    {
      dimension: fc.constant('engagement' as const),
      points,
      when: signalCondition,
      repeat,
      windowDays: duration(unit),
      decay: decay(unit),
      group: fc.constantFrom('web', 'mail'),
    },
    { requiredKeys: ['dimension', 'points', 'when'] },
  )

const factCondition = fc.oneof(
  fc.constantFrom('software', 'agency').map((value) => ({
    op: 'equals' as const,
    attribute: 'account.industry',
    value,
  })),
  fc.constant({ op: 'between' as const, attribute: 'account.employees', from: 50, to: 500 }),
  fc.constant({ op: 'seniority' as const, oneOf: ['vp' as const, 'c-level' as const] }),
  fc.constant({ op: 'exists' as const, attribute: 'country' }),
)

const condition = fc.oneof(
  factCondition,
  factCondition.map((inner) => ({ op: 'not' as const, condition: inner })),
  fc.array(factCondition, { minLength: 1, maxLength: 3 }).map((of) => ({ op: 'all' as const, of })),
  fc.array(factCondition, { minLength: 1, maxLength: 3 }).map((of) => ({ op: 'any' as const, of })),
)

const factRule = fc.oneof(
  fc.record({ dimension: fc.constantFrom('fit', 'engagement'), points, when: condition }),
  fc.record({
    dimension: fc.constant('fit' as const),
    points,
    when: condition,
    group: fc.constant('who' as const),
  }),
)

const groupCaps = fc.subarray(['web', 'mail', 'who']).chain((groups) =>
  fc.tuple(
    ...groups.map((group) =>
      fc.tuple(fc.integer({ min: -15, max: 0 }), fc.integer({ min: 0, max: 15 })).map(([min, max]) => ({
        group,
        min,
        max,
      })),
    ),
  ),
)

const bands = fc
  .uniqueArray(
    fc.oneof(
      fc.constantFrom(0, 5, 10, 15),
      fc.integer({ min: -20_000, max: 40_000 }).map((t) => t / 1000),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((froms) => [
    ...froms
      .sort((a, b) => b - a)
      .map((from, index) => ({ id: `band-${index}`, label: 'Band', from, lane: 'warm' as const })),
    { id: 'lowest', label: 'Lowest', from: null, lane: 'cold' as const },
  ])

/** Any model of up to seven rules whose durations are counted in `unit` days. */
export const anyModel = (unit = 1): fc.Arbitrary<ScoringModel> =>
  fc
    .record(
      {
        rules: fc
          .array(fc.oneof({ weight: 3, arbitrary: signalRule(unit) }, factRule), { maxLength: 7 })
          .map((rules) => rules.map((rule, index) => ({ id: `rule-${index}`, label: 'Rule', ...rule }))),
        gate: fc
          .array(condition, { maxLength: 1 })
          .map((must) => must.map((one) => ({ id: 'gate', label: 'Gate', must: one }))),
        silenceDecay: fc.record({ mode: fc.constantFrom('compound', 'ofOriginal'), steps: steps(unit) }),
        inactivity: fc.record({ days: duration(unit), points: fc.constantFrom(-10, -3, -0.5) }),
        groupCaps,
        clamp: fc.constant({ min: 0, max: 20 }),
        bands,
      },
      { requiredKeys: ['rules', 'bands'] },
    )
    .map((parts) =>
      scoringModelSchema.parse({
        schemaVersion: 1,
        id: 'any',
        version: 1,
        name: 'Any',
        author: 'Tests',
        publishedAt: null,
        changeNote: '',
        ...parts,
      } as ModelInput),
    )

/** Any lead created within `span` milliseconds before now. */
export const anyLead = (span = 100 * DAY): fc.Arbitrary<ScorableLead> =>
  fc
    .record({
      title: fc.constantFrom(null, 'VP Sales', 'Student'),
      industry: fc.constantFrom(null, 'software', 'agency'),
      employees: fc.constantFrom(null, 49, 50, 500, '51-200'),
      country: fc.constantFrom(null, 'DE'),
      age: fc.integer({ min: 0, max: span }),
    })
    .map(({ title, industry, employees, country, age }) =>
      aScorableLead({
        title,
        createdAt: (NOW - age) as Millis,
        attributes: { country },
        account: anAccount({ attributes: { industry, employees } }),
      }),
    )

/** Any signals from `span` milliseconds before now up to `ahead` after it, each with an id of its own. */
export const anySignals = (span = 100 * DAY, ahead = 0, maxLength = 12): fc.Arbitrary<ScorableSignal[]> => {
  const grid = Math.max(1, Math.floor(span / 40))
  const age = fc.oneof(
    fc.integer({ min: -ahead, max: span }),
    fc.integer({ min: -Math.floor(ahead / grid), max: 40 }).map((place) => place * grid),
  )
  return fc
    .array(
      fc.record({
        type: fc.constantFrom(...types),
        at: age.map((back) => (NOW - back) as Millis),
        properties: fc.constantFrom({}, { depth: 1 }, { depth: 3 }),
        sessionId: fc.constantFrom(null, null, 's1', 's2'),
        initiator: fc.constantFrom('buyer' as const, 'buyer' as const, 'seller' as const),
      }),
      { maxLength },
    )
    .map((all) => all.map((one, index) => ({ id: `signal-${index}` as SignalId, ...one })))
}
