import { describe, expect, it } from 'vitest'
import { faultsOf } from '../../../lib/contract/errors.ts'
import { leadMapSchema } from './import-map.ts'
import { columnsAt, columnsOf } from './map-fields.ts'

const smallest = { id: { column: 'Id' }, name: { column: 'Name' }, createdAt: { now: true } }

const faults = (input: unknown): string[] => {
  const parsed = leadMapSchema.safeParse(input)
  return parsed.success ? [] : faultsOf(parsed.error, input).map(({ path, message }) => `${path} ${message}`)
}

describe('a mapping file', () => {
  it('needs an id, a name and a creation time, and nothing else', () => {
    expect(faults(smallest)).toEqual([])
    expect(faults({}).map((fault) => fault.split(' ')[0])).toEqual(['/id', '/name', '/createdAt'])
  })

  it('is refused with the path of every fault', () => {
    const found = faults({
      ...smallest,
      id: { column: 'Id', constant: 'x' },
      createdAt: { column: 'At', format: 'DD/MM', zone: 'Mars/Base' },
      colour: { column: 'Colour' },
      attributes: {
        visits: { column: 'Visits', type: 'number', trueWhen: ['x'] },
        '9lives': { column: 'A' },
      },
    })
    expect(found.map((fault) => fault.split(' ')[0]).toSorted()).toEqual(
      [
        '/',
        '/attributes/9lives',
        '/attributes/visits/trueWhen',
        '/createdAt/format',
        '/createdAt/zone',
        '/id',
      ].toSorted(),
    )
    expect(found).toContain('/id expected exactly one of column, constant, template')
  })
})

describe('the columns of a map', () => {
  const map = leadMapSchema.parse({
    ...smallest,
    name: { template: '{First} {Last}', else: { column: 'Nick' } },
    createdAt: { column: 'At' },
    source: { column: 'Source', values: { column: 'not a column', template: '{nor this}' } },
    tags: { column: 'Tags' },
    attributes: { values: { column: 'V' }, column: { column: 'Id' } },
    recordUrls: [{ column: 'Page' }, { template: 'https://crm.acme.example/{Key}' }],
    account: {
      id: { column: 'Co' },
      name: { column: 'Co' },
      attributes: { size: { column: 'Size' } },
      recordUrls: [{ column: 'Company page' }],
    },
  })

  it('are listed once each, those of templates and fallbacks too', () => {
    expect(columnsOf(map).toSorted()).toEqual(
      [
        'Id',
        'First',
        'Last',
        'Nick',
        'At',
        'Source',
        'Tags',
        'V',
        'Co',
        'Size',
        'Page',
        'Key',
        'Company page',
      ].toSorted(),
    )
  })

  it('are found by the place of the value they made', () => {
    expect(columnsAt(map, '/name')).toEqual(['First', 'Last', 'Nick'])
    expect(columnsAt(map, '/account/attributes/size')).toEqual(['Size'])
    expect(columnsAt(map, '/tags/3')).toEqual(['Tags'])
    expect(columnsAt(map, '/recordUrls/0')).toEqual(['Page', 'Key'])
    expect(columnsAt(map, '/account/recordUrls/0')).toEqual(['Company page'])
    expect(columnsAt(map, '/')).toEqual([])
  })
})
