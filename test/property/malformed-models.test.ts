import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isChange } from '../../lib/api/forms.ts'
import { faultsOf } from '../../lib/contract/errors.ts'
import { scoringModelSchema } from '../../lib/contract/scoring-model.ts'
import { evaluate } from '../../lib/domain/scoring/evaluate.ts'
import { lint } from '../../lib/domain/scoring/lint.ts'
import { aScorableLead, aScorableSignal, NOW } from '../fixtures/scoring.ts'
import { anyMutations, anythingSomewhere, pointer } from './model-mutations.ts'

const examples = new URL('../../examples/', import.meta.url)
const shipped = readdirSync(examples)
  .filter((name) => name.endsWith('.model.json'))
  .map((name): unknown => JSON.parse(readFileSync(new URL(name, examples), 'utf8')))

/** Every part of the language once, so that each can be broken. */
const everyPart = {
  $schema: 'https://api.example/v1/models/schema',
  schemaVersion: 1,
  id: 'every-part',
  version: 3,
  name: 'Every part',
  author: 'Tests',
  publishedAt: '2026-01-05T09:00:00.000Z',
  changeNote: 'All of it',
  rules: [
    {
      id: 'who',
      label: 'Who they are',
      dimension: 'fit',
      points: 4,
      group: 'fit-group',
      when: {
        op: 'all',
        of: [
          { op: 'seniority', oneOf: ['vp', 'c-level'] },
          {
            op: 'any',
            of: [
              { op: 'emailDomainKind', oneOf: ['company'] },
              { op: 'emailDomain', oneOf: ['acme.example'] },
            ],
          },
          { op: 'not', condition: { op: 'accountList', list: 'competitors' } },
          { op: 'between', attribute: 'account.employees', from: 50, to: 500 },
          { op: 'containsWord', attribute: 'title', words: ['sales'] },
          { op: 'oneOf', attribute: 'country', values: ['DE', 'AT'] },
          { op: 'exists', attribute: 'phone' },
        ],
      },
    },
    {
      id: 'looked',
      label: 'Looked at prices',
      dimension: 'engagement',
      points: 2.5,
      windowDays: 30,
      repeat: { kind: 'diminishing', multipliers: [1, 0.5] },
      decay: {
        kind: 'steps',
        steps: [
          { days: 7, keep: 0.5 },
          { days: 14, keep: 0.25 },
        ],
      },
      when: { op: 'signal', types: ['pricing'], where: [{ op: 'atLeast', attribute: 'seconds', value: 30 }] },
    },
    {
      id: 'came-back',
      label: 'Came back',
      dimension: 'engagement',
      points: 1,
      repeat: { kind: 'atLeast', count: 2 },
      decay: { kind: 'halfLife', days: 14 },
      when: { op: 'signal', types: ['visit'] },
    },
  ],
  gate: [{ id: 'region', label: 'In Europe', must: { op: 'equals', attribute: 'region', value: 'EU' } }],
  silenceDecay: { mode: 'ofOriginal', steps: [{ days: 30, keep: 0.8 }] },
  inactivity: { days: 30, points: -3 },
  groupCaps: [{ group: 'fit-group', max: 10, min: -10 }],
  clamp: { min: 0, max: 100 },
  bands: [
    { id: 'hot', label: 'Hot', from: 15, lane: 'hot' },
    { id: 'cold', label: 'Cold', from: null, lane: 'cold' },
  ],
  lifecycle: [{ stage: 'MQL', from: 15 }],
  grade: { fit: [10, 5], engagement: [10, 5] },
  accountRollUp: { hotFrom: 40 },
  alerts: [{ signal: 'demo', label: 'Demo' }],
  reviewIntervalDays: 90,
}
const good = [...shipped, everyPart]

const faultsIn = (document: unknown) => {
  const parsed = scoringModelSchema.safeParse(document)
  return parsed.success ? [] : faultsOf(parsed.error, document)
}

describe('a malformed model', () => {
  it('comes from one that is right', () => {
    expect(good.length).toBeGreaterThan(6)
    expect(good.flatMap(faultsIn)).toEqual([])
  })

  it('is refused with the path of every fault, a thousand times', () => {
    const broken = fc
      .constantFrom(...good)
      .chain((document) => fc.tuple(fc.constant(document), anyMutations(document)))
    fc.assert(
      fc.property(broken, ([document, mutations]) => {
        const copy = structuredClone(document)
        for (const { change } of mutations) change(copy)
        const faults = faultsIn(copy)
        const paths = faults.map(({ path }) => path)
        expect(paths).toEqual(expect.arrayContaining(mutations.map(({ faultAt }) => pointer(faultAt))))
        expect(faults.every(({ message }) => message.length > 0)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('with anything anywhere is refused, or is a model that scores and adds up', () => {
    const lead = aScorableLead({ title: 'VP Sales', attributes: { region: 'EU' } })
    const signals = ['demo', 'pricing', 'visit'].map((type) => aScorableSignal(type))
    fc.assert(
      fc.property(fc.constantFrom(...good).chain(anythingSomewhere), (document) => {
        const parsed = scoringModelSchema.safeParse(document)
        if (!parsed.success) {
          expect(faultsOf(parsed.error, document).length).toBeGreaterThan(0)
          return
        }
        expect(isChange({ kind: 'model', model: structuredClone(document) })).toBe(true)
        const { lines, total } = evaluate(parsed.data, lead, signals, NOW)
        expect(lines.reduce((sum, { points }) => sum + points, 0)).toBe(total)
        expect(lint(parsed.data, NOW)).toBeInstanceOf(Array)
      }),
      { numRuns: 1000 },
    )
  })

  it('that is no document at all is refused too', () => {
    for (const nothing of [undefined, null, 0, '', [], 'model', [everyPart]])
      expect(faultsIn(nothing).map(({ path }) => path)).toEqual(['/'])
  })
})
