import { describe, expect, it } from 'vitest'
import { addedLeadSchema } from '../contract/index.ts'
import { readAddition, type TypedLead } from './read-addition.ts'

const nothing = { email: null, title: null, company: null, linkedinUrl: null, crmUrl: null }

describe('what a rep types of a new lead', () => {
  it('needs a name and nothing else', () => {
    const lead = { name: 'Ada Sample', ...nothing }
    expect(readAddition({ name: ' Ada Sample ' })).toEqual({ ok: true, lead, note: null })
    expect(readAddition({ name: 'Ada Sample', title: ' ', email: '', note: '\n' })).toMatchObject({ lead })
    expect(readAddition({ name: ' ' })).toEqual({ ok: false, faults: ['name'] })
  })

  it('is faulted field by field, all at once', () => {
    const typed = {
      name: '',
      email: 'ada@',
      linkedinUrl: 'linkedin.com/in/ada',
      crmUrl: 'http://crm.example/1',
      company: 'x'.repeat(201),
      note: 'x'.repeat(2001),
    }
    expect(readAddition(typed)).toEqual({
      ok: false,
      faults: ['name', 'email', 'company', 'note', 'linkedinUrl', 'crmUrl'],
    })
  })

  it.each([
    'ada@acme.example',
    "o'brien+list@mail.acme.co.uk",
    'a.b-c_d@x9.io',
    'A@B.CO',
    '-@acme.example',
    "'@acme.example",
    'a@b',
    'a b@acme.example',
    'a..b@acme.example',
    '.a@acme.example',
    'a.@acme.example',
    'ada@acme..example',
    'ada@-acme.example',
    'ada@acme-.example',
    'ada@acme.e',
    'ada@münchen.example',
    'ada@acme.example, ben@acme.example',
  ])('is never taken here and refused by the contract there: %s', (email) => {
    const read = readAddition({ name: 'Ada', email })
    if (read.ok) expect(addedLeadSchema.safeParse({ ...read.lead, accountId: null }).error).toBeUndefined()
    else expect(read.faults).toEqual(['email'])
  })

  it('takes what people have: addresses of every usual form', () => {
    for (const email of ['ada@acme.example', "o'brien+list@mail.acme.co.uk", 'a.b-c_d@x9.io'])
      expect(readAddition({ name: 'Ada', email })).toMatchObject({ ok: true })
  })

  it.each(['https://www.linkedin.com/in/ada', 'https://crm.example/a b', 'javascript:alert(1)', 'data:,x'])(
    'takes https addresses alone, as the contract does: %s',
    (crmUrl) => {
      const typed: TypedLead = { name: 'Ada', crmUrl }
      const read = readAddition(typed)
      expect(read.ok).toBe(addedLeadSchema.shape.crmUrl.safeParse(crmUrl).success)
    },
  )
})
