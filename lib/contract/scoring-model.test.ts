import { describe, expect, it } from 'vitest'
import { faultsOf } from './errors.ts'
import { scoringModelSchema } from './scoring-model.ts'

const rule = (over: object = {}) => ({
  id: 'demo',
  label: 'Demo',
  dimension: 'engagement',
  points: 10,
  when: { op: 'signal', types: ['demo_requested'] },
  ...over,
})

const model = (over: object = {}) => ({
  schemaVersion: 1,
  id: 'm',
  version: 1,
  name: 'M',
  author: 'a',
  publishedAt: null,
  changeNote: '',
  rules: [rule()],
  bands: [
    { id: 'hot', label: 'Hot', from: 10, lane: 'hot' },
    { id: 'cold', label: 'Cold', from: null, lane: 'cold' },
  ],
  ...over,
})

const faults = (document: unknown) => {
  const parsed = scoringModelSchema.safeParse(document)
  return parsed.success ? [] : faultsOf(parsed.error, document)
}
const paths = (document: unknown) => faults(document).map((fault) => fault.path)

const band = (id: string, from: number | null) => ({ id, label: id, from, lane: 'warm' })

describe('a scoring model', () => {
  it('is taken when nothing is wrong with it', () => expect(faults(model())).toEqual([]))

  it.each([
    ['two rules of one id', { rules: [rule(), rule()] }, ['/rules/1/id']],
    ['two bands of one id', { bands: [band('x', 1), band('x', null)] }, ['/bands/1/id']],
    ['a band that is called as failed gates are', { bands: [band('disqualified', null)] }, ['/bands/0/id']],
    ['bands from low to high', { bands: [band('a', 1), band('b', 2), band('c', null)] }, ['/bands/1/from']],
    ['a last band with a bound', { bands: [band('a', 1), band('b', 0)] }, ['/bands/1/from']],
    ['an upper band without a bound', { bands: [band('a', null), band('b', null)] }, ['/bands/0/from']],
    ['a clamp upside down', { clamp: { min: 1, max: 0 } }, ['/clamp/max']],
    ['a cap upside down', { groupCaps: [{ group: 'g', min: 1, max: 0 }] }, ['/groupCaps/0/max']],
    ['two caps of one group', { groupCaps: [{ group: 'g' }, { group: 'g' }] }, ['/groupCaps/1/group']],
    [
      'two checks of one id',
      {
        gate: ['x', 'x'].map((id) => ({ id, label: id, must: { op: 'exists', attribute: 'country' } })),
      },
      ['/gate/1/id'],
    ],
    [
      'a capped group of fit and engagement',
      {
        groupCaps: [{ group: 'g', max: 5 }],
        rules: [
          rule({ group: 'g' }),
          rule({ id: 'f', dimension: 'fit', group: 'g', when: { op: 'exists', attribute: 'country' } }),
        ],
      },
      ['/rules/1/group'],
    ],
    [
      'age decay that gives back',
      {
        rules: [
          rule({
            decay: {
              kind: 'steps',
              steps: [
                { days: 1, keep: 0.5 },
                { days: 2, keep: 0.6 },
              ],
            },
          }),
        ],
      },
      ['/rules/0/decay/steps'],
    ],
    ['signals as fit', { rules: [rule({ dimension: 'fit' })] }, ['/rules/0/dimension']],
  ])('is refused with %s', (_, over, expected) => expect(paths(model(over))).toEqual(expected))

  it.each(['matches', 'regex', 'pattern', 'like'])('has no condition that looks for a pattern: %s', (op) => {
    const hangs = { op, attribute: 'title', pattern: '^(a+)+$', value: '^(a+)+$' }
    const onPattern = rule({ dimension: 'fit', when: hangs })
    const where = rule({ id: 'w', when: { op: 'signal', types: ['view'], where: [hangs] } })
    const gate = [{ id: 'g', label: 'G', must: hangs }]
    expect(paths(model({ rules: [onPattern, where], gate }))).toEqual([
      '/rules/0/when/op',
      '/rules/1/when/where/0/op',
      '/gate/0/must/op',
    ])
  })

  it('may keep an uncapped group across fit and engagement', () => {
    const rules = [
      rule({ group: 'g' }),
      rule({ id: 'f', dimension: 'fit', group: 'g', when: { op: 'exists', attribute: 'country' } }),
    ]
    expect(faults(model({ rules }))).toEqual([])
  })

  it('may have two bands from the same total: the linter tells of the one that no lead reaches', () => {
    expect(faults(model({ bands: [band('a', 1), band('b', 1), band('c', null)] }))).toEqual([])
  })

  it('is refused with every fault at once, those of single fields and those between them', () => {
    const broken = model({
      rules: [rule({ points: 'ten' }), rule()],
      bands: [band('a', 1), band('b', 2), band('c', null)],
      clamp: { min: 3, max: 1 },
      extra: true,
    })
    expect(paths(broken).sort()).toEqual([
      '/',
      '/bands/1/from',
      '/clamp/max',
      '/rules/0/points',
      '/rules/1/id',
    ])
  })

  it('says what is wrong in words', () => {
    expect(faults(model({ rules: [rule(), rule()] }))[0]?.message).toBe(
      'expected another id: /rules/0 has "demo" already',
    )
  })
})
