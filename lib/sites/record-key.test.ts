import { describe, expect, it } from 'vitest'
import hubspot from './hubspot/fixtures.json' with { type: 'json' }
import linkedin from './linkedin/fixtures.json' with { type: 'json' }
import { recordKey } from './record-key.ts'
import salesforce from './salesforce/fixtures.json' with { type: 'json' }

describe.each([
  ['LinkedIn', linkedin],
  ['HubSpot', hubspot],
  ['Salesforce', salesforce],
])('on %s', (_site, cases) => {
  it.each(cases)('$url ($note) shows $key', ({ url, key }) => {
    expect(recordKey(url)).toBe(key)
  })
})

describe('elsewhere', () => {
  it.each([
    '',
    '   ',
    'not an address',
    'https://',
    'chrome://newtab/',
    'about:blank',
    'file:///in/ada',
    '\u{d800}',
  ])('there is no record: %j', (url) => {
    expect(recordKey(url)).toBeNull()
  })
})
