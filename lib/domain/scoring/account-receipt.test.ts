import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  aScorableLead,
  aScorableSignal,
  aScoringModel,
  daysAgo,
  hotWarmCold,
  NOW,
  onFact,
  onSignal,
} from '../../../test/fixtures/scoring.ts'
import { anyLead, anyModel, anySignals } from '../../../test/property/scoring-arbitraries.ts'
import type { LeadId } from '../../contract/ids.ts'
import { type AccountPerson, asSeenBy, evaluateAccount } from './account-receipt.ts'
import { evaluate } from './evaluate.ts'

const director = onFact('director', 8, { op: 'seniority', oneOf: ['director'] })
const model = aScoringModel([director, onSignal('demo', 10), onSignal('pricing', 7), onSignal('blog', 1)], {
  bands: hotWarmCold(15, 8),
  accountRollUp: { hotFrom: 20 },
})

const person = (id: string, ...types: string[]): AccountPerson => ({
  name: id,
  lead: aScorableLead({ id: id as LeadId }),
  signals: types.map((type) => aScorableSignal(type)),
})

const said = (people: readonly AccountPerson[], ...types: string[]) =>
  evaluateAccount(
    model,
    people,
    types.map((type) => aScorableSignal(type)),
    NOW,
  )

describe('an account', () => {
  it('is hot from its own threshold on, to the thousandth', () => {
    const short = [person('ada', 'demo'), person('ben', 'pricing'), person('cleo', 'blog', 'blog')]
    expect(said(short)).toMatchObject({ engagement: 19_000, hotFrom: 20_000, isHot: false })
    expect(said([...short, person('dan', 'blog')])).toMatchObject({ engagement: 20_000, isHot: true })
  })

  it('can be hot although nobody is, and says so only then', () => {
    const together = [person('ada', 'demo'), person('ben', 'demo')]
    expect(said(together)).toMatchObject({ isHot: true, hotAlthoughNobodyIs: true })
    const alone = [person('ada', 'demo', 'demo')]
    expect(said(alone)).toMatchObject({ isHot: true, hotAlthoughNobodyIs: false })
    expect(said([...alone, person('ben', 'blog')])).toMatchObject({ isHot: true, hotAlthoughNobodyIs: false })
    expect(said([person('ada', 'blog')])).toMatchObject({ isHot: false, hotAlthoughNobodyIs: false })
  })

  it('says who contributed what, the most first, with the bands of each', () => {
    const ada = { ...person('ada', 'demo'), lead: aScorableLead({ id: 'ada' as LeadId, title: 'Director' }) }
    const { lines } = said([person('ben', 'pricing'), ada, person('cleo')], 'blog')
    expect(lines.map(({ key, points, band }) => [key, points, band])).toEqual([
      ['lead:ada', 10_000, 'hot'],
      ['lead:ben', 7000, 'cold'],
      ['account', 1000, null],
      ['lead:cleo', 0, 'cold'],
    ])
  })

  it('counts what was seen of the account itself, by the same rules and only until now', () => {
    expect(said([], 'demo', 'demo')).toMatchObject({ engagement: 20_000, hotAlthoughNobodyIs: true })
    const later = aScorableSignal('demo', { at: daysAgo(-1) })
    expect(evaluateAccount(model, [], [later], NOW).lines).toEqual([])
  })

  it('lets the interest of each fade by the silence of each', () => {
    const fading = aScoringModel([onSignal('demo', 10)], {
      silenceDecay: { steps: [{ days: 30, keep: 0.5 }] },
      accountRollUp: { hotFrom: 20 },
    })
    const old = [aScorableSignal('demo', { at: daysAgo(30) })]
    const people = [person('ada', 'demo'), { ...person('ben'), signals: old }]
    const { lines, engagement } = evaluateAccount(fading, people, [], NOW)
    expect([lines.map(({ points }) => points), engagement]).toEqual([[10_000, 5000], 15_000])
  })

  it('is itself silent since the first that was seen of it, where no buyer did any of it', () => {
    const fading = aScoringModel([onSignal('ad_shown', 4)], {
      silenceDecay: { steps: [{ days: 30, keep: 0.5 }] },
    })
    const shown = [40, 1].map((days) =>
      aScorableSignal('ad_shown', { at: daysAgo(days), initiator: 'automation' }),
    )
    expect(evaluateAccount(fading, [], shown, NOW).engagement).toBe(4000)
    expect(evaluateAccount(fading, [], shown.slice(1), NOW).engagement).toBe(4000)
  })

  it('is never hot without a threshold', () => {
    const without = { ...model, accountRollUp: null }
    const people = [person('ada', 'demo', 'demo', 'demo')]
    expect(evaluateAccount(without, people, [], NOW)).toMatchObject({ hotFrom: null, isHot: false })
  })
})

describe('an account of which somebody sees a part', () => {
  const whole = said([person('ada', 'demo'), person('ben', 'pricing'), person('cleo', 'blog')], 'demo')

  it('tells of the others how many they are and what they add, and nothing else', () => {
    const seen = asSeenBy(whole, (id) => id === 'ada')
    expect(seen.lines.map(({ key }) => key)).toEqual(['account', 'lead:ada'])
    expect(seen.others).toEqual({ people: 2, points: 8000 })
    expect(JSON.stringify(seen)).not.toMatch(/ben|cleo/)
    expect(seen).toMatchObject({ engagement: whole.engagement, isHot: whole.isHot })
  })

  it('has no others where everybody is in sight', () => {
    expect(asSeenBy(whole, () => true)).toEqual({ ...whole, others: null })
  })
})

describe('the receipt of any account', () => {
  const anyPeople = fc.array(fc.tuple(anyLead(), anySignals()), { maxLength: 5 }).map((all) =>
    all.map(([lead, signals], index) => ({
      name: `Person ${index}`,
      lead: { ...lead, id: `lead-${index}` as LeadId },
      signals,
    })),
  )

  it('adds up to the engagement of everybody, whatever the order of people', () => {
    fc.assert(
      fc.property(anyModel(), anyPeople, anySignals(), (any, people, own) => {
        const receipt = evaluateAccount(any, people, own, NOW)
        expect(receipt.lines.reduce((sum, { points }) => sum + points, 0)).toBe(receipt.engagement)
        for (const { lead, signals } of people) {
          const line = receipt.lines.find(({ leadId }) => leadId === lead.id)
          expect(line?.points).toBe(evaluate(any, lead, signals, NOW).engagement)
        }
        const { lines, others } = asSeenBy(receipt, (id) => id === 'lead-0')
        const shown = lines.reduce((sum, { points }) => sum + points, others?.points ?? 0)
        expect(shown).toBe(receipt.engagement)
        expect(evaluateAccount(any, people.toReversed(), own.toReversed(), NOW)).toEqual(receipt)
      }),
    )
  })
})
