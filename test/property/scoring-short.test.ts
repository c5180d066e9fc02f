import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SignalId } from '../../lib/contract/ids.ts'
import type { Rule, ScoringModel } from '../../lib/contract/scoring-model.ts'
import { evaluate } from '../../lib/domain/scoring/evaluate.ts'
import type { ScorableSignal } from '../../lib/domain/scoring/scorable.ts'
import { NOW } from '../fixtures/scoring.ts'
import { anyLead, anyModel, anySignals } from './scoring-arbitraries.ts'

/** One more signal of a rule's kind: the first of its types, deep enough for every filter that the arbitraries make. */
const oneMore = (rule: Rule): ScorableSignal[] => {
  if (rule.when.op !== 'signal' || rule.points <= 0) return []
  const properties = rule.when.where.length > 0 ? { depth: 2 } : {}
  const type = rule.when.types[0] ?? ''
  return [{ id: '' as SignalId, type, at: NOW, properties, sessionId: null, initiator: 'buyer' }]
}

const fromOf = (model: ScoringModel, band: string): number =>
  Math.round((model.bands.find(({ id }) => id === band)?.from ?? 0) * 1000)

describe('what a lead is short of', () => {
  it('is reached by one more signal of just the rules that are named', () => {
    fc.assert(
      fc.property(anyModel(), anyLead(), anySignals(), (model, lead, signals) => {
        const { short, unclamped } = evaluate(model, lead, signals, NOW)
        if (!short) return
        const from = fromOf(model, short.band)
        expect(short.points).toBe(from - unclamped)
        const lifting = model.rules.filter((rule) =>
          oneMore(rule).some((signal) => evaluate(model, lead, [...signals, signal], NOW).unclamped >= from),
        )
        expect(short.by.map(({ ruleId }) => ruleId)).toEqual(lifting.map(({ id }) => id))
      }),
      { numRuns: 500 },
    )
  })

  it('is nothing in the best band, and the next better band in any other', () => {
    fc.assert(
      fc.property(anyModel(), anyLead(), anySignals(), (model, lead, signals) => {
        const { short, band } = evaluate(model, lead, signals, NOW)
        const place = model.bands.findIndex(({ id }) => id === band)
        expect(short?.band).toBe(place > 0 ? model.bands[place - 1]?.id : undefined)
      }),
    )
  })
})
