import { describe, expect, it } from 'vitest'
import { leadOfHash } from './use-linked-lead.ts'

describe('the lead of an address', () => {
  it.each([
    ['#lead=lead-1', 'lead-1'],
    [`#lead=${encodeURIComponent('crm/ä 1&2=3#')}`, 'crm/ä 1&2=3#'],
    ['#lead=', null],
    ['#', null],
    ['', null],
    ['#other=1', null],
  ])('"%s" is %s', (hash, id) => expect(leadOfHash(hash)).toBe(id))
})
