import { describe, expect, it } from 'vitest'
import { demoLead, removal } from '../../test/faults/changes.ts'
import { aSyncedMachine } from '../../test/faults/synced-machine.ts'
import { accountSchema } from '../contract/account.ts'
import type { Change, LeadId } from '../contract/index.ts'
import { readEmailMatch, readPageMatch } from './page-match.ts'

const ada = 'https://www.linkedin.com/in/ada-sample'
const adaKey = 'linkedin:person:ada-sample'
const acmePage = 'https://www.linkedin.com/company/acme'

const acme = (over: object = {}): Change => ({
  kind: 'account',
  account: accountSchema.parse({
    ...{ id: 'acme', name: 'Acme', domain: 'acme.example', attributes: {}, lists: [] },
    ...over,
  }),
})

/** What a rep's copy says of pages after these changes. */
const aRep = async (...changes: Change[]) => {
  const machine = await aSyncedMachine(...changes)
  return {
    ...machine,
    at: (url: string) => readPageMatch(machine.db, url),
    byEmail: (email: string) => readEmailMatch(machine.db, email),
    more: async (...later: Change[]) => {
      machine.server.publish(...later)
      await machine.sync()
    },
    link: async (leadId: string, record: string) => {
      machine.clock.advance(1000)
      return machine.decide({ leadId: leadId as LeadId, kind: 'link', record })
    },
  }
}

describe('a page', () => {
  it('of no record has nothing to say', async () => {
    const rep = await aRep(demoLead('a', { linkedinUrl: ada }))
    expect(await rep.at('https://www.linkedin.com/feed/')).toEqual({ kind: 'noRecord' })
    expect(await rep.at('')).toEqual({ kind: 'noRecord' })
  })

  it('of a lead is that lead’s, in whatever form its address is written', async () => {
    const rep = await aRep(demoLead('a', { linkedinUrl: ada }), demoLead('b'))
    const match = { kind: 'lead', key: adaKey, leadId: 'a', rung: 'record', linkId: null }
    expect(await rep.at('https://de.linkedin.com/in/Ada-Sample/?trk=x')).toEqual(match)
    expect(await rep.at(`${ada}/overlay/contact-info/`)).toEqual(match)
  })

  it('is found by any of the addresses that a lead has', async () => {
    const hubspot = 'https://app-eu1.hubspot.com/contacts/1/record/0-1/2'
    const salesforce = 'https://acme.my.salesforce.com/lightning/r/Lead/00Q5f00000AbCdE/view'
    const rep = await aRep(demoLead('a', { crmUrl: hubspot, recordUrls: [ada, salesforce, ada] }))
    for (const url of [ada, 'https://app.hubspot.com/contacts/1/contact/2', salesforce])
      expect(await rep.at(url)).toMatchObject({ leadId: 'a', rung: 'record' })
  })

  it('of several leads leaves the choice, in the order of work, wherever they stand', async () => {
    const rep = await aRep(
      demoLead('decided', { linkedinUrl: ada }),
      demoLead('cold', { linkedinUrl: ada, signals: [] }),
      demoLead('warm', { linkedinUrl: ada }),
      demoLead('hot', { linkedinUrl: `${ada}/en`, title: 'VP Sales' }),
    )
    await rep.accept('decided')
    const leadIds = ['hot', 'warm', 'cold', 'decided']
    expect(await rep.at(ada)).toEqual({ kind: 'candidates', key: adaKey, leadIds, rung: 'record' })
  })

  it('of somebody who is not in the copy says what it shows', async () => {
    const rep = await aRep(demoLead('a'))
    expect(await rep.at(ada)).toEqual({ kind: 'unknown', key: adaKey, subject: 'person' })
    expect(await rep.at(acmePage)).toMatchObject({ kind: 'unknown', subject: 'company' })
    expect(await rep.at('https://globex.pipedrive.com/deal/9')).toMatchObject({ subject: 'record' })
  })

  it('follows what is synced: a lead that gets another address, or goes', async () => {
    const rep = await aRep(demoLead('a', { linkedinUrl: ada }))
    await rep.more(demoLead('a', { linkedinUrl: `${ada}-2` }))
    expect(await rep.at(ada)).toMatchObject({ kind: 'unknown' })
    expect(await rep.at(`${ada}-2`)).toMatchObject({ leadId: 'a' })
    await rep.more(removal('a'))
    expect(await rep.at(`${ada}-2`)).toMatchObject({ kind: 'unknown' })
  })
})

describe('a link by hand', () => {
  it('wins over the record’s own key, until it is taken back', async () => {
    const rep = await aRep(demoLead('a', { linkedinUrl: ada }), demoLead('b'))
    const made = await rep.link('b', adaKey)
    if (!made.ok) throw new Error('expected the link to be made')
    const match = { kind: 'lead', key: adaKey, leadId: 'b', rung: 'link', linkId: made.id }
    expect(await rep.at(ada)).toEqual(match)
    await rep.sync()
    expect(await rep.at(ada)).toEqual(match)
    rep.clock.advance(1000)
    await rep.undo('b', made.id)
    expect(await rep.at(ada)).toMatchObject({ leadId: 'a', rung: 'record' })
  })

  it('wins over a company, several leads, and an e-mail address', async () => {
    const rep = await aRep(
      acme({ recordUrls: [acmePage] }),
      demoLead('a', { accountId: 'acme', linkedinUrl: ada, email: 'ada@acme.example' }),
      demoLead('b', { linkedinUrl: ada }),
      demoLead('c'),
    )
    for (const key of [adaKey, 'linkedin:company:acme', 'email:ada@acme.example']) await rep.link('c', key)
    for (const url of [ada, acmePage, 'mailto:ada@acme.example'])
      expect(await rep.at(url)).toMatchObject({ kind: 'lead', leadId: 'c', rung: 'link' })
  })

  it('to a lead that has gone out of sight is as if it were not', async () => {
    const rep = await aRep(demoLead('a', { linkedinUrl: ada }), demoLead('b'))
    await rep.link('b', adaKey)
    await rep.sync()
    await rep.more(removal('b'))
    expect(await rep.at(ada)).toMatchObject({ leadId: 'a', rung: 'record' })
  })
})

describe('a Salesforce record', () => {
  const page = (org: string, object = 'Lead') =>
    `https://${org}.lightning.force.com/lightning/r/${object}/00Q5f00000AbCdEEAV/view`

  it.each(['00Q5f00000AbCdEEAV', '00Q5f00000AbCdE'])('is the lead with its id, %s', async (id) => {
    const rep = await aRep(demoLead(id))
    expect(await rep.at(page('globex'))).toMatchObject({ kind: 'lead', leadId: id, rung: 'record' })
  })

  it('is rather the lead that says so by address', async () => {
    const rep = await aRep(demoLead('00Q5f00000AbCdEEAV'), demoLead('b', { crmUrl: page('globex') }))
    expect(await rep.at(page('globex'))).toMatchObject({ leadId: 'b' })
  })

  it('of a sandbox, which is a copy, is not', async () => {
    const rep = await aRep(demoLead('00Q5f00000AbCdEEAV'))
    expect(await rep.at(page('globex--uat.sandbox'))).toMatchObject({ kind: 'unknown' })
  })

  it('may be the account with its id', async () => {
    const id = '0015f00000AbCdEAAV'
    const rep = await aRep(acme({ id }), demoLead('a', { accountId: id }))
    expect(await rep.at(`https://globex.lightning.force.com/lightning/r/Account/${id}/view`)).toMatchObject({
      kind: 'account',
      accountId: id,
      leadIds: ['a'],
    })
  })
})

describe('an e-mail address', () => {
  it('is its lead’s, in any case and form, selected or linked or in the address of a page', async () => {
    const rep = await aRep(demoLead('a', { email: 'Ada@Acme.example' }), demoLead('b', { email: null }))
    const match = { kind: 'lead', key: 'email:ada@acme.example', leadId: 'a', rung: 'email', linkId: null }
    expect(await rep.byEmail(' ADA@acme.EXAMPLE ')).toEqual(match)
    expect(await rep.at('mailto:ada@acme.example?subject=Hello')).toEqual(match)
    expect(await rep.at('https://app.hubspot.com/contacts/1/contact/email/ada@acme.example')).toEqual(match)
  })

  it('of nobody known is that of the company, with its people', async () => {
    const rep = await aRep(acme(), demoLead('a', { accountId: 'acme', email: null }))
    expect(await rep.byEmail('eve@mail.acme.example')).toEqual({
      kind: 'account',
      key: 'email:eve@mail.acme.example',
      accountId: 'acme',
      leadIds: ['a'],
      rung: 'domain',
    })
  })

  it('of nobody at all is somebody’s who could be added', async () => {
    const rep = await aRep(acme(), demoLead('a', { accountId: 'acme' }))
    expect(await rep.byEmail('eve@other.example')).toEqual({
      kind: 'unknown',
      key: 'email:eve@other.example',
      subject: 'person',
    })
    expect(await rep.byEmail('Eve')).toEqual({ kind: 'noRecord' })
  })
})

describe('a company', () => {
  const people = [
    demoLead('a', { accountId: 'acme' }),
    demoLead('b', { accountId: 'acme', title: 'CFO' }),
    demoLead('c'),
  ]

  it('is its account with its people, in the order of work', async () => {
    const rep = await aRep(acme({ recordUrls: [acmePage] }), ...people)
    expect(await rep.at(`${acmePage}/people/`)).toEqual({
      kind: 'account',
      key: 'linkedin:company:acme',
      accountId: 'acme',
      leadIds: ['b', 'a'],
      rung: 'record',
    })
  })

  it.each(['https://www.acme.example/pricing', 'https://shop.acme.example', 'http://acme.example/'])(
    'is known by its own pages too: %s',
    async (url) => {
      const rep = await aRep(acme({ domain: 'www.acme.example' }), ...people)
      expect(await rep.at(url)).toMatchObject({
        kind: 'account',
        key: 'domain:acme.example',
        accountId: 'acme',
        rung: 'domain',
      })
    },
  )

  it('is the nearest to the page’s host', async () => {
    const shop = acme({ id: 'shop', domain: 'shop.acme.example' })
    const rep = await aRep(acme(), shop, ...people, demoLead('d', { accountId: 'shop' }))
    expect(await rep.at('https://eu.shop.acme.example')).toMatchObject({ accountId: 'shop', leadIds: ['d'] })
    expect(await rep.at('https://acme.example.evil.example')).toEqual({ kind: 'noRecord' })
  })

  it('that runs a site of records is not what its users’ pages are about', async () => {
    const rep = await aRep(acme({ domain: 'linkedin.com' }), ...people)
    expect(await rep.at('https://www.linkedin.com/feed/')).toEqual({ kind: 'noRecord' })
    expect(await rep.at(ada)).toMatchObject({ kind: 'unknown' })
  })
})

describe('a site of one’s own', () => {
  const patterns = (...addresses: string[]): Change => ({
    kind: 'urlPatterns',
    urlPatterns: [{ id: 'crm', name: 'CRM', addresses }],
  })
  const person = 'https://crm.acme.example/contacts/42'
  const company = 'https://crm.acme.example/companies/7'
  const all = patterns(
    'https://crm.acme.example/contacts/{person}',
    'https://crm.acme.example/companies/{company}',
  )

  it('is known by the workspace’s patterns, in a first sync and after', async () => {
    const rep = await aRep(
      all,
      acme({ recordUrls: [company] }),
      demoLead('a', { crmUrl: person, accountId: 'acme' }),
    )
    expect(await rep.at(`${person}/`)).toMatchObject({ key: 'custom:crm:person:42', leadId: 'a' })
    expect(await rep.at(company)).toMatchObject({ key: 'custom:crm:company:7', accountId: 'acme' })
    await rep.more(demoLead('b', { recordUrls: [`${person}?tab=2`] }))
    expect(await rep.at(person)).toMatchObject({ kind: 'candidates', leadIds: ['a', 'b'] })
  })

  it('is known as soon as there are patterns, and no longer than they are there', async () => {
    const rep = await aRep(
      acme({ recordUrls: [company] }),
      demoLead('a', { crmUrl: person, accountId: 'acme' }),
    )
    // Until then it is a page of the company, whose host it is below.
    expect(await rep.at(person)).toMatchObject({ kind: 'account', rung: 'domain' })
    await rep.more(all)
    await rep.sync()
    expect(await rep.at(person)).toMatchObject({ kind: 'lead', leadId: 'a', rung: 'record' })
    expect(await rep.at(company)).toMatchObject({ kind: 'account', rung: 'record' })
    expect(await rep.at('https://crm.acme.example/home')).toEqual({ kind: 'noRecord' })
    await rep.more(patterns('https://crm.acme.example/people/{person}'))
    await rep.sync()
    expect((await rep.db.leads.toArray()).flatMap(({ keys }) => keys)).toEqual(['email:ada@acme.example'])
    expect((await rep.db.accounts.toArray()).map(({ keys }) => keys)).toEqual([['domain:acme.example']])
  })
})
