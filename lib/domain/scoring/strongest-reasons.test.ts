import { describe, expect, it } from 'vitest'
import {
  aScorableLead,
  aScorableSignal,
  aScoringModel,
  daysAgo,
  NOW,
  onFact,
  onSignal,
} from '../../../test/fixtures/scoring.ts'
import { evaluate } from './evaluate.ts'
import { strongestReasons } from './strongest-reasons.ts'

const model = aScoringModel(
  [
    onFact('vp', 5, { op: 'seniority', oneOf: ['vp'] }),
    onSignal('demo', 30),
    onSignal('blog', 2, { repeat: { kind: 'once' } }),
    onSignal('visit', 15, { repeat: { kind: 'diminishing', multipliers: [1, 0.5, 0] } }),
    onSignal('careers', -20),
  ],
  { silenceDecay: { mode: 'compound', steps: [{ days: 30, keep: 0.5 }] } },
)
const lead = aScorableLead({ title: 'VP Sales', createdAt: daysAgo(60) })
const seen = (...types: string[]) =>
  types.map((type, index) => aScorableSignal(type, { at: daysAgo(31 + index) }))
const strongest = (types: string[], most = 3) =>
  strongestReasons(evaluate(model, lead, seen(...types), NOW), most)

describe('the strongest reasons', () => {
  it('are what adds and what takes most, the strongest first, silence among them', () => {
    expect(strongest(['demo', 'careers', 'blog']).map(({ key, points }) => [key, points])).toEqual([
      ['rule:demo', 30_000],
      ['rule:careers', -20_000],
      ['silenceDecay:30', -6_000],
    ])
  })

  it('weigh a rule by what is left of it, and bring its corrections along as the receipt says them', () => {
    const [first] = strongest(['visit', 'visit', 'visit', 'visit'])
    expect(first).toMatchObject({ key: 'rule:visit', points: 22_500 })
    expect(first?.lines.map(({ kind, points }) => [kind, points])).toEqual([
      ['rule', 30_000],
      ['repeat', -7_500],
    ])
  })

  it('are none where nothing adds or takes', () => {
    expect(strongestReasons(evaluate(model, aScorableLead(), [], NOW), 3)).toEqual([])
  })

  it('are as many as are asked for', () => {
    expect(strongest(['demo', 'careers', 'blog', 'visit'], 2)).toHaveLength(2)
  })
})
