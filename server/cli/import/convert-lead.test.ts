import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leadInputSchema } from '../../../lib/contract/lead.ts'
import type { Millis } from '../../../lib/contract/time.ts'
import { convertLead } from './convert-lead.ts'
import { leadMapSchema } from './import-map.ts'

const NOW = Date.UTC(2026, 2, 2, 9) as Millis

const base = {
  unknown: ['', 'Select'],
  id: { column: 'Id' },
  name: { column: 'Name', else: { template: 'Lead {Id}' } },
  createdAt: { now: true },
}

const convert = (map: object, cells: Record<string, string>) =>
  convertLead(leadMapSchema.parse({ ...base, ...map }), new Map(Object.entries({ Id: '7', ...cells })), NOW)

const leadOf = (map: object, cells: Record<string, string>) => {
  const conversion = convert(map, cells)
  if (!conversion.ok) throw new Error(JSON.stringify(conversion.faults))
  return conversion.input
}

const faultsOf = (map: object, cells: Record<string, string>) => {
  const conversion = convert(map, cells)
  return conversion.ok ? [] : conversion.faults.map(({ path, message }) => `${path} ${message}`)
}

describe('one row becomes one lead', () => {
  it('takes what is mapped and leaves the rest unknown', () => {
    expect(leadOf({ email: { column: 'Mail' } }, { Mail: ' ann@acme.example ', Other: 'x' })).toEqual({
      id: '7',
      name: 'Lead 7',
      email: 'ann@acme.example',
      phone: null,
      title: null,
      source: null,
      createdAt: '2026-03-02T09:00:00.000Z',
      attributes: {},
      account: null,
      linkedinUrl: null,
      crmUrl: null,
      recordUrls: [],
      tags: [],
      outcome: null,
    })
  })

  it('names an owner only when one is known, so that importing again takes no lead from its rep', () => {
    const map = { ownerId: { column: 'Rep' } }
    expect(leadOf(map, { Rep: 'rep-1' })).toHaveProperty('ownerId', 'rep-1')
    expect(leadOf(map, { Rep: 'Select' })).not.toHaveProperty('ownerId')
  })

  it('takes the other source when the first is unknown', () => {
    expect(leadOf({}, { Name: 'Ann Lee' }).name).toBe('Ann Lee')
    expect(leadOf({}, { Name: 'Select' }).name).toBe('Lead 7')
  })

  it('leaves gaps of a template out, and the whole text when all of it is unknown', () => {
    const map = { title: { template: '{Role} {Team}' } }
    expect(leadOf(map, { Role: 'Head', Team: 'Select' }).title).toBe('Head')
    expect(leadOf(map, { Role: '', Team: 'Select' }).title).toBeNull()
  })

  it('never turns an unknown cell into an attribute', () => {
    const attributes = {
      city: { column: 'City' },
      visits: { column: 'Visits', type: 'number' },
      mails: { column: 'Mails', type: 'boolean', unknown: ['?'] },
    }
    expect(leadOf({ attributes }, { City: 'Select', Visits: ' ', Mails: '?' }).attributes).toEqual({})
    expect(leadOf({ attributes }, { City: 'Pune', Visits: '0', Mails: 'no' }).attributes).toEqual({
      city: 'Pune',
      visits: 0,
      mails: false,
    })
  })

  it('renames values, whatever their case if asked', () => {
    const source = { column: 'Source', values: { google: 'Google' } }
    expect(leadOf({ source }, { Source: 'google' }).source).toBe('Google')
    expect(leadOf({ source }, { Source: 'GOOGLE' }).source).toBe('GOOGLE')
    expect(leadOf({ source: { ...source, ignoreCase: true } }, { Source: 'GOOGLE' }).source).toBe('Google')
  })

  it('reads numbers with a decimal comma when the map says so', () => {
    const price = (decimal: string) => ({ attributes: { price: { column: 'P', type: 'number', decimal } } })
    expect(leadOf(price(','), { P: '2,5' }).attributes).toEqual({ price: 2.5 })
    expect(faultsOf(price('.'), { P: '2,5' })).toEqual([
      '/attributes/price expected a number with "." before its decimals',
    ])
    expect(faultsOf(price(','), { P: '1.234,5' })).toHaveLength(1)
  })

  it('reads the outcome by its values and refuses any other', () => {
    const outcome = { column: 'Converted', values: { '1': 'won', '0': 'lost' } }
    expect(leadOf({ outcome }, { Converted: '1' }).outcome).toBe('won')
    expect(faultsOf({ outcome }, { Converted: '2' })[0]).toMatch(/^\/outcome /)
  })

  it('reads addresses as exports write them, and makes them of ids', () => {
    const crmUrl = { template: 'https://app.hubspot.com/contacts/123/record/0-1/{Record ID}' }
    const recordUrls = [{ column: 'Profile' }, { column: 'Other' }, { column: 'Same' }]
    const cells = {
      'Record ID': '42',
      Profile: '<http://www.linkedin.com/in/ann>',
      Other: 'Select',
      Same: 'www.linkedin.com/in/ann',
    }
    expect(leadOf({ crmUrl, recordUrls, linkedinUrl: { column: 'Same' } }, cells)).toMatchObject({
      linkedinUrl: 'https://www.linkedin.com/in/ann',
      crmUrl: 'https://app.hubspot.com/contacts/123/record/0-1/42',
      recordUrls: ['https://www.linkedin.com/in/ann'],
    })
    const account = { id: { column: 'Id' }, name: { column: 'Id' }, recordUrls: [{ column: 'Page' }] }
    expect(leadOf({ account }, { Page: 'linkedin.com/company/acme' }).account).toMatchObject({
      recordUrls: ['https://linkedin.com/company/acme'],
    })
  })

  it.each(['n/a', 'ann', 'http://crm.acme.example/ann', 'mailto:ann@acme.example', 'javascript:alert(1)'])(
    'refuses an address that is none: %s',
    (Url) => {
      expect(faultsOf({ crmUrl: { column: 'Url' } }, { Url })).toEqual([
        '/crmUrl expected an https:// address',
      ])
      expect(faultsOf({ recordUrls: [{ column: 'Url' }] }, { Url })).toEqual([
        '/recordUrls/0 expected an https:// address',
      ])
    },
  )

  it('reads an account with its facts, its host and its lists', () => {
    const account = {
      id: { column: 'Company' },
      name: { column: 'Company' },
      domain: { column: 'Web' },
      attributes: { employees: { column: 'Size', type: 'number' } },
      lists: { constant: ['target'] },
    }
    const cells = { Company: 'Acme', Web: 'https://www.Acme.example/en?x=1', Size: '120' }
    expect(leadOf({ account }, cells).account).toEqual({
      id: 'Acme',
      name: 'Acme',
      domain: 'acme.example',
      attributes: { employees: 120 },
      lists: ['target'],
      recordUrls: [],
    })
    expect(leadOf({ account }, { ...cells, Company: '' }).account).toBeNull()
  })

  it('splits tags and leaves doubles out', () => {
    const tags = { column: 'Tags', separator: ',' }
    expect(leadOf({ tags }, { Tags: 'a, b,,a' }).tags).toEqual(['a', 'b'])
  })

  it('names every fault of a row, each once', () => {
    const map = {
      name: { column: 'Name' },
      email: { column: 'Mail' },
      createdAt: { column: 'At' },
      attributes: { visits: { column: 'Visits', type: 'number' } },
    }
    const faults = faultsOf(map, { Mail: 'ann', At: 'soon', Visits: 'many' })
    expect(faults.map((fault) => fault.split(' ')[0]).toSorted()).toEqual([
      '/attributes/visits',
      '/createdAt',
      '/email',
      '/name',
    ])
  })

  it('says the id of a refused row', () => {
    expect(convert({ email: { column: 'Mail' } }, { Mail: 'ann' })).toMatchObject({ ok: false, id: '7' })
    expect(convert({}, { Id: '' })).toMatchObject({ ok: false, id: null })
  })
})

describe('instants', () => {
  const createdAt = (field: object, cell: string) => {
    const conversion = convert({ createdAt: { column: 'At', ...field } }, { At: cell })
    return conversion.ok ? conversion.input.createdAt : conversion.faults.map((fault) => fault.path)
  }

  it.each([
    [{}, '2026-03-02T10:00:00+01:00', '2026-03-02T09:00:00.000Z'],
    [{}, '2026-03-02', '2026-03-02T00:00:00.000Z'],
    [{}, '2026-03-02 14:30:05.25 +0530', '2026-03-02T09:00:05.250Z'],
    [{ zone: 'America/New_York' }, '2026-07-01 08:00', '2026-07-01T12:00:00.000Z'],
    [{ format: 'dd/MM/yyyy HH:mm', zone: 'Europe/Berlin' }, '2/3/2026 10:30', '2026-03-02T09:30:00.000Z'],
    [{ format: 'dd.MM.yyyy' }, '31.12.2025', '2025-12-31T00:00:00.000Z'],
    [{ format: 'epochSeconds' }, '1772442000', '2026-03-02T09:00:00.000Z'],
    [{ format: 'epochMillis' }, '1772442000000', '2026-03-02T09:00:00.000Z'],
  ])('%j reads %s as %s', (field, cell, instant) => {
    expect(createdAt(field, cell)).toBe(instant)
  })

  it.each([
    [{}, 'yesterday'],
    [{}, '2026-02-30'],
    [{ format: 'dd/MM/yyyy' }, '31/02/2026'],
    [{ format: 'dd/MM/yyyy' }, '2026-03-02'],
    [{ format: 'epochMillis' }, '1e300'],
    [{}, ''],
  ])('%j refuses %j', (field, cell) => {
    expect(createdAt(field, cell)).toEqual(['/createdAt'])
  })

  it('a constant is the same in every row', () => {
    expect(leadOf({ createdAt: { constant: '2026-01-01T00:00:00Z' } }, {}).createdAt).toBe(
      '2026-01-01T00:00:00Z',
    )
  })
})

describe('whatever the cells hold', () => {
  const everything = {
    ...base,
    createdAt: { column: 'At', format: 'dd/MM/yyyy HH:mm:ss', zone: 'Europe/Berlin' },
    email: { column: 'Mail' },
    linkedinUrl: { column: 'Url' },
    title: { template: '{Role} {Team}', values: { x: 'y' } },
    outcome: { column: 'Role', values: { '1': 'won' } },
    tags: { column: 'Tags', separator: ',' },
    attributes: {
      __proto__x: { column: 'Role' },
      constructor: { column: 'Team' },
      visits: { column: 'Visits', type: 'number', decimal: ',' },
      mails: { column: 'Mails', type: 'boolean' },
    },
    account: { id: { column: 'Name' }, name: { column: 'Name' }, domain: { column: 'Url' } },
  }
  const columns = ['Id', 'Name', 'At', 'Mail', 'Url', 'Role', 'Team', 'Tags', 'Visits', 'Mails']
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '',
      'Select',
      '1',
      '-0',
      '31/12/2025 23:59:59',
      'https://x.example',
      'a@b.example',
      'Yes',
    ),
    fc.double().map(String),
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  )
  const rows = fc.array(fc.tuple(fc.constantFrom(...columns), cell)).map((cells) => new Map(cells))
  const formats = ['iso', 'epochSeconds', 'epochMillis', 'dd/MM/yyyy HH:mm:ss', 'yyyy(MM']

  it('a row is a valid lead or says at least one fault; it never throws', () =>
    fc.assert(
      fc.property(rows, fc.constantFrom(...formats), (cells, format) => {
        const map = leadMapSchema.parse({ ...everything, createdAt: { column: 'At', format } })
        const conversion = convertLead(map, cells, NOW)
        if (conversion.ok) expect(leadInputSchema.safeParse(conversion.input).success).toBe(true)
        else expect(conversion.faults.length).toBeGreaterThan(0)
      }),
      { numRuns: 1000 },
    ))
})
