import { describe, expect, it } from 'vitest'
import { pageRecord, recordKey } from './page-record.ts'

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
    'mailto:ada@acme.example',
  ])('there is no record: %j', (url) => {
    expect(recordKey(url)).toBeNull()
  })

  it('nothing is so long that it is read', () => {
    const ada = 'https://www.linkedin.com/in/ada?q='
    expect(recordKey(ada.padEnd(65_536, 'a'))).not.toBeNull()
    expect(recordKey(ada.padEnd(65_537, 'a'))).toBeNull()
  })
})

describe('a record', () => {
  it.each([
    ['person', 'https://www.linkedin.com/in/ada-sample'],
    ['person', 'https://www.linkedin.com/in/ACoAABcD1eFgHiJkLmNoPqRsTuVwXyZ012345_-'],
    ['company', 'https://www.linkedin.com/company/acme'],
    ['person', 'https://www.linkedin.com/sales/lead/ACwAAAbCdEfGhIjKlMnOpQrStUvWxYz0123456_,x'],
    ['company', 'https://www.linkedin.com/sales/company/90210'],
    ['person', 'https://app.hubspot.com/contacts/1/record/0-1/2'],
    ['person', 'https://app.hubspot.com/contacts/1/record/0-136/2'],
    ['person', 'https://app.hubspot.com/contacts/1/contact/email/ada@acme.example'],
    ['company', 'https://app.hubspot.com/contacts/1/record/0-2/2'],
    ['record', 'https://app.hubspot.com/contacts/1/record/0-3/2'],
    ['record', 'https://app.hubspot.com/contacts/1/record/2-987654/2'],
    ['person', 'https://globex.lightning.force.com/lightning/r/Lead/00Q5f00000AbCdE/view'],
    ['person', 'https://globex.lightning.force.com/lightning/r/Contact/0035f00000AbCdE/view'],
    ['company', 'https://globex.lightning.force.com/lightning/r/Account/0015f00000AbCdE/view'],
    ['record', 'https://globex.lightning.force.com/lightning/r/Opportunity/0065f00000AbCdE/view'],
    ['person', 'https://globex.pipedrive.com/person/4711'],
    ['company', 'https://globex.pipedrive.com/organization/815'],
    ['record', 'https://globex.pipedrive.com/deal/99'],
    ['person', 'https://app.attio.com/globex/person/bf071e1f-6035-429d-b874-d83ea64ea13b'],
    ['company', 'https://app.attio.com/globex/company/bf071e1f-6035-429d-b874-d83ea64ea13b'],
    ['record', 'https://app.attio.com/globex/deals/bf071e1f-6035-429d-b874-d83ea64ea13b'],
  ])('is of a %s: %s', (subject, url) => {
    expect(pageRecord(url)?.subject).toBe(subject)
  })

  it('of Salesforce is known by its id elsewhere too, in either length, but not that of a sandbox', () => {
    const lead = (org: string) =>
      pageRecord(`https://${org}.my.salesforce.com/lightning/r/Lead/00Q5f00000AbCdE/view`)
    expect(lead('globex')?.ids).toEqual(['00Q5f00000AbCdEEAV', '00Q5f00000AbCdE'])
    expect(lead('globex--uat.sandbox')?.ids).toEqual([])
  })
})
