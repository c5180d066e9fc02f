import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Receipt, receiptSchema } from '../../lib/contract/receipt.ts'
import type { Millis } from '../../lib/contract/time.ts'
import { evaluate } from '../../lib/domain/scoring/evaluate.ts'
import { DAY, NOW } from '../fixtures/scoring.ts'
import { anyLead, anyModel, anySignals } from './scoring-arbitraries.ts'

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const later = fc.integer({ min: 0, max: 200 * DAY }).map((ms) => (NOW + ms) as Millis)

describe('a receipt', () => {
  it('has lines that add up to the total, exactly', () => {
    fc.assert(
      fc.property(anyModel(), anyLead(), anySignals(), later, (model, lead, signals, now) => {
        const receipt = evaluate(model, lead, signals, now)
        const of = (dimension: string) =>
          sum(receipt.lines.filter((line) => line.dimension === dimension).map(({ points }) => points))
        expect(sum(receipt.lines.map(({ points }) => points))).toBe(receipt.total)
        expect(of('fit')).toBe(receipt.fit)
        expect(of('engagement')).toBe(receipt.engagement)
        expect(receipt.fit + receipt.engagement).toBe(receipt.unclamped)
        expect(receipt.lines.every(({ points }) => Number.isSafeInteger(points))).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('is of the published form, and every line has a key of its own', () => {
    fc.assert(
      fc.property(anyModel(), anyLead(), anySignals(), (model, lead, signals) => {
        const receipt = evaluate(model, lead, signals, NOW)
        expect(receiptSchema.parse(receipt)).toEqual(receipt)
        expect(new Set(receipt.lines.map(({ key }) => key)).size).toBe(receipt.lines.length)
      }),
    )
  })

  it('is the same to the byte in whatever order the signals arrive', () => {
    const cases = anySignals(100 * DAY, 5 * DAY, 40).chain((signals) =>
      fc.tuple(
        fc.constant(signals),
        fc.shuffledSubarray(signals, { minLength: signals.length, maxLength: signals.length }),
      ),
    )
    fc.assert(
      fc.property(anyModel(), anyLead(), cases, (model, lead, [signals, shuffled]) => {
        const bytes = (order: typeof signals) => JSON.stringify(evaluate(model, lead, order, NOW))
        expect(bytes(shuffled)).toBe(bytes(signals))
      }),
      { numRuns: 300 },
    )
  })

  it('depends on nothing that was evaluated before', () => {
    fc.assert(
      fc.property(
        anyModel(),
        fc.tuple(anyLead(), anySignals()),
        fc.tuple(anyLead(), anySignals()),
        (model, a, b) => {
          const alone = JSON.stringify(evaluate(structuredClone(model), ...a, NOW))
          evaluate(model, ...b, NOW)
          expect(JSON.stringify(evaluate(model, ...a, NOW))).toBe(alone)
        },
      ),
    )
  })

  it('ignores signals later than now', () => {
    fc.assert(
      fc.property(anyModel(), anyLead(), anySignals(50 * DAY, 50 * DAY), (model, lead, signals) => {
        const past = signals.filter((signal) => signal.at <= NOW)
        const ofNow = ({ nextChangeAt, nextBand, steadyUntil, ...rest }: Receipt) => rest
        expect(ofNow(evaluate(model, lead, signals, NOW))).toEqual(ofNow(evaluate(model, lead, past, NOW)))
      }),
    )
  })

  it('keeps its total as long as it says, whatever instant until then is looked at', () => {
    fc.assert(
      fc.property(
        anyModel(),
        anyLead(),
        anySignals(100 * DAY, 5 * DAY),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (model, lead, signals, share) => {
          const { total, steadyUntil } = evaluate(model, lead, signals, NOW)
          const end = steadyUntil ?? NOW + 1000 * DAY
          const then = (NOW + Math.floor(share * Math.max(0, end - 1 - NOW))) as Millis
          expect(evaluate(model, lead, signals, then).total).toBe(total)
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('never gives back later, in silence, what an aging signal has lost', () => {
    fc.assert(
      fc.property(anyModel(), anyLead(), anySignals(), later, later, (model, lead, signals, a, b) => {
        const worth = (now: Millis) => {
          const { lines } = evaluate(model, lead, signals, now)
          const rules = model.rules.filter((rule) => rule.points > 0)
          return rules.map((rule) =>
            sum(lines.filter(({ ruleId }) => ruleId === rule.id).map(({ points }) => points)),
          )
        }
        const [early, late] = [worth(Math.min(a, b) as Millis), worth(Math.max(a, b) as Millis)]
        for (const [index, points] of late.entries()) expect(points).toBeLessThanOrEqual(early[index] ?? 0)
      }),
    )
  })

  it('stays the same when a signal is added and taken away again', () => {
    fc.assert(
      fc.property(anyModel(), anyLead(), anySignals(), fc.nat(), (model, lead, signals, at) => {
        const without = signals.filter((_, index) => index !== at % Math.max(1, signals.length))
        const never = JSON.stringify(evaluate(structuredClone(model), lead, without, NOW))
        evaluate(model, lead, signals, NOW)
        expect(JSON.stringify(evaluate(model, lead, without, NOW))).toBe(never)
      }),
    )
  })
})

describe('data of any kind', () => {
  const anyValue = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null))
  const anyFacts = fc.dictionary(
    fc.oneof(
      fc.constantFrom('country', 'industry', 'employees', 'title', '__proto__', 'constructor'),
      fc.string(),
    ),
    anyValue,
  )
  const anyInstant = fc.oneof(fc.integer(), fc.double(), fc.constant(Number.NaN)) as fc.Arbitrary<Millis>

  it('never makes the engine throw or lose count', () => {
    fc.assert(
      fc.property(
        anyModel(),
        fc.record({ title: fc.option(fc.string()), attributes: anyFacts, account: anyFacts, at: anyInstant }),
        fc.array(fc.record({ at: anyInstant, properties: anyFacts, sessionId: fc.option(fc.string()) })),
        (model, facts, made) => {
          const [base] = fc.sample(anyLead(), { numRuns: 1, seed: 1 })
          if (!base) throw new Error('expected a lead')
          const account = { name: '', domain: null, attributes: facts.account, lists: [] }
          const lead = { ...base, ...facts, createdAt: facts.at, account }
          const signals = made.map((one, index) => ({
            ...one,
            id: `signal-${index}` as never,
            type: index % 2 ? 'demo' : 'pricing',
            initiator: 'buyer' as const,
          }))
          const receipt = evaluate(model, lead, signals, NOW)
          expect(sum(receipt.lines.map(({ points }) => points))).toBe(receipt.total)
        },
      ),
      { numRuns: 300 },
    )
  })
})
