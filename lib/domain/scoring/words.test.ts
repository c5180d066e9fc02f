import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  aScorableLead,
  aScorableSignal,
  aScoringModel,
  daysAgo,
  hotWarmCold,
  NOW,
  onSignal,
} from '../../../test/fixtures/scoring.ts'
import type { ReceiptLine, ScoringModel } from '../../contract/index.ts'
import { evaluate } from './evaluate.ts'
import { changeWords, lineWords, shortWords, substitutionText, type Words } from './words.ts'

const locale: { receipt: Record<string, string> } = JSON.parse(
  readFileSync(new URL('../../../assets/locales/en.json', import.meta.url), 'utf8'),
)

const textOf = ({ key, substitutions }: Words): string => {
  const template = locale.receipt[key.replace('receipt.', '')]
  if (template === undefined) throw new Error(`expected ${key} in the locale`)
  return template.replace(/\$(\d)/g, (_, place) =>
    substitutionText(substitutions[Number(place) - 1] ?? `<no $${place}>`),
  )
}

const inEnglish = (line: ReceiptLine): string => textOf(lineWords(line))

type Over = Parameters<typeof onSignal>[2]
const model = (over: Over, more: Parameters<typeof aScoringModel>[1] = {}) =>
  aScoringModel([onSignal('view', 7.5, { label: 'Viewed', ...over })], more)

const said = (by: ScoringModel, ...days: number[]): string[] => {
  const signals = days.map((day) => aScorableSignal('view', { at: daysAgo(day) }))
  return evaluate(by, aScorableLead(), signals, NOW).lines.map(inEnglish)
}

const steps = [
  { days: 1, keep: 0.8 },
  { days: 30, keep: 0.7 },
  { days: 60, keep: 0 },
]

describe('the words of a line', () => {
  it.each([
    ['one signal', said(model({}), 0), ['Viewed']],
    ['several', said(model({}), 0, 0, 0), ['Viewed: 3 × 7.5']],
    [
      'several that count once',
      said(model({ repeat: { kind: 'once' } }), 0, 0),
      ['Viewed: 2 times, counts once'],
    ],
    ['a count reached', said(model({ repeat: { kind: 'atLeast', count: 2 } }), 0, 0), ['Viewed: 2 times']],
    ['sessions', said(model({ repeat: { kind: 'perSession' } }), 0, 1, 2), ['Viewed: 3 sessions × 7.5']],
    [
      'one session',
      said(model({ repeat: { kind: 'perSession' } }), 0, 0),
      ['Viewed: 2 times in one session'],
    ],
    [
      'repeats that count less',
      said(model({ repeat: { kind: 'diminishing', multipliers: [1, 0.5] } }), 0, 0),
      ['Viewed: 2 × 7.5', 'Viewed: repeats count less, 15 → 11.25'],
    ],
    [
      'age',
      said(model({ decay: { kind: 'halfLife', days: 1 }, points: -7.5 }), 1),
      ['Viewed', 'Viewed: faded with age, −7.5 → −3.75'],
    ],
    [
      'a limit',
      said(model({ group: 'web' }, { groupCaps: [{ group: 'web', max: 5 }] }), 0),
      ['Viewed', 'Limit of web: 7.5 → 5'],
    ],
    [
      'bounds',
      said(model({}, { clamp: { min: 0, max: 5 } }), 0),
      ['Viewed', 'Kept within the bounds of the model: 7.5 → 5'],
    ],
    [
      'a day of silence',
      said(model({}, { silenceDecay: { steps } }), 1),
      ['Viewed', 'Silent for 1 day (1 or more): keeps 80 % of 7.5'],
    ],
    [
      'long silence',
      said(model({}, { silenceDecay: { steps } }), 61.5),
      [
        'Viewed',
        'Silent for 61 days (1 or more): keeps 80 % of 7.5',
        'Silent for 61 days (30 or more): keeps 70 % of 6',
        'Silent for 61 days (60 or more): keeps nothing of 4.2',
      ],
    ],
    [
      'long silence by shares of the original',
      said(model({}, { silenceDecay: { mode: 'ofOriginal', steps } }), 34),
      [
        'Viewed',
        'Silent for 34 days (1 or more): takes 20 % of 7.5',
        'Silent for 34 days (30 or more): takes 30 % of 7.5',
      ],
    ],
    [
      'inactivity',
      said(model({}, { inactivity: { days: 30, points: -3 } }), 34),
      ['Viewed', 'Inactive for 34 days (30 or more)'],
    ],
  ])('say %s', (_, words, expected) => expect(words).toEqual(expected))

  it('take the label of a line from outside as it is', () => {
    const [line] = evaluate(model({}), aScorableLead(), [aScorableSignal('view')], NOW).lines
    if (!line) throw new Error('expected a line')
    expect(inEnglish({ ...line, kind: 'external', label: 'Intent vendor' })).toBe('Intent vendor')
  })
})

describe('the words of the outlook', () => {
  const rules = [onSignal('webinar', 4, { label: 'webinar' }), onSignal('demo', 10, { label: 'demo' })]
  const bands = hotWarmCold(15, 8)
  const by = (more: Parameters<typeof aScoringModel>[1] = {}) => aScoringModel(rules, { bands, ...more })
  const oneOf = (labels: readonly string[]) => labels.join(' or ')

  const shortSaid = (types: readonly string[]): string | null => {
    const signals = types.map((type) => aScorableSignal(type))
    const { short } = evaluate(by(), aScorableLead(), signals, NOW)
    return short && textOf(shortWords(short, short.band, oneOf))
  }

  it('say how far the next better band is and what would reach it', () => {
    expect(shortSaid(['demo'])).toBe('5 short of hot: one demo would do it')
    expect(shortSaid(['webinar'])).toBe('4 short of warm: one webinar or demo would do it')
    expect(shortSaid([])).toBe('8 short of warm: one demo would do it')
    expect(shortSaid(['demo', 'demo'])).toBe(null)
    expect(textOf(shortWords({ band: 'hot', points: 500 as never, by: [] }, 'Hot', oneOf))).toBe(
      '0.5 short of Hot',
    )
  })

  it('say which way the band goes, and when', () => {
    const fading = by({ silenceDecay: { steps: [{ days: 30, keep: 0.5 }] } })
    const said = (at: number) => {
      const signals = [aScorableSignal('demo', { at: daysAgo(at) })]
      return changeWords(evaluate(fading, aScorableLead(), signals, NOW), fading, 'Tuesday 14:00')
    }
    expect(said(0)).toMatchObject({ key: 'receipt.falls' })
    expect(textOf(said(0) ?? { key: '', substitutions: [] })).toBe('Falls to Cold on Tuesday 14:00 if silent')
    expect(textOf(said(-1) ?? { key: '', substitutions: [] })).toBe('Rises to Warm on Tuesday 14:00')
    expect(said(40)).toBe(null)
  })
})
