import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Receipt } from '../../lib/contract/receipt.ts'
import type { Millis } from '../../lib/contract/time.ts'
import { evaluate } from '../../lib/domain/scoring/evaluate.ts'
import { DAY, NOW } from '../fixtures/scoring.ts'
import { anyLead, anyModel, anySignals } from './scoring-arbitraries.ts'

/** A model day of four milliseconds, so that every instant until all is settled can be tried. */
const UNIT = 4 / DAY
const SPAN = 200

type BandAt = (now: number) => string

const firstOtherBand = (bandAt: BandAt, band: string, until: number): number | null => {
  for (let now = NOW + 1; now <= until; now += 1) if (bandAt(now) !== band) return now
  return null
}

/** Tried up to here; a change that is further away cannot be refuted by trying. */
const HORIZON = NOW + 1_000

const beforeHorizon = (receipt: Receipt): number | null =>
  receipt.nextChangeAt !== null && receipt.nextChangeAt <= HORIZON ? receipt.nextChangeAt : null

describe('the next change of the band', () => {
  it('is the first millisecond of another band, found by trying every one', () => {
    fc.assert(
      fc.property(anyModel(UNIT), anyLead(SPAN), anySignals(SPAN, SPAN / 2), (model, lead, signals) => {
        const receipt = evaluate(model, lead, signals, NOW)
        const bandAt: BandAt = (now) => evaluate(model, lead, signals, now as Millis).band
        expect(beforeHorizon(receipt)).toBe(firstOtherBand(bandAt, receipt.band, HORIZON))
      }),
      { numRuns: 120 },
    )
  })

  it('is exact on the scale of days: the old band a millisecond before, the new one at it, none between', () => {
    const anywhere = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 30, maxLength: 30 })
    fc.assert(
      fc.property(anyModel(), anyLead(), anySignals(), anywhere, (model, lead, signals, places) => {
        const receipt = evaluate(model, lead, signals, NOW)
        const { band, nextBand, nextChangeAt } = receipt
        const bandAt = (now: number) => evaluate(model, lead, signals, now as Millis).band
        const until = (nextChangeAt ?? NOW + 5000 * DAY) - 1
        for (const place of places) expect(bandAt(NOW + Math.floor(place * (until - NOW)))).toBe(band)
        expect(bandAt(until)).toBe(band)
        expect(nextBand).toBe(nextChangeAt === null ? null : bandAt(nextChangeAt))
        expect(nextBand).not.toBe(band)
        expect(nextChangeAt ?? NOW + 1).toBeGreaterThan(NOW)
      }),
      { numRuns: 400 },
    )
  })
})
