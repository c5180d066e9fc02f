import { emailKey } from '../../domain/identity/email-key.ts'
import type { PageRecord, Site, Subject } from '../site.ts'

/** The app, in any of its data centres, also one that is still to be built. */
const HOST = /^app(?:-[a-z]{2}\d+)?\.hubspot\.com$/

/** A match pattern cannot say the same, so that these are named; wider would take in HubSpot's own site. */
const DATA_CENTRES = ['app', 'app-na2', 'app-na3', 'app-eu1', 'app-ap1']

const DIGITS = /^\d+$/
const OBJECT_TYPE = /^\d+-\d+$/

/** Addresses from before object types had numbers; many a CRM export still has them. */
const OLDER: ReadonlyMap<string, string> = new Map([
  ['contact', '0-1'],
  ['company', '0-2'],
  ['deal', '0-3'],
  ['ticket', '0-5'],
])

/** Contact, company, and the lead object, which is one person's. */
const SUBJECTS: ReadonlyMap<string, Subject> = new Map([
  ['0-1', 'person'],
  ['0-2', 'company'],
  ['0-136', 'person'],
])

/** `/contacts/PORTAL/contact/email/ADDRESS` is whoever has that address. */
const byEmail = (address: string): PageRecord | null => {
  const key = emailKey(address)
  return key === null ? null : { key, subject: 'person' }
}

/** `/contacts/PORTAL/record/TYPE/ID`: a record of any type, custom ones too. */
export const hubspot: Site = {
  id: 'hubspot',
  name: 'HubSpot',
  origins: DATA_CENTRES.map((name) => `https://${name}.hubspot.com/*`),
  recordAt: ({ host, path }) => {
    const [app = '', portal = '', page = '', ...rest] = path
    const older = OLDER.get(page)
    const [type = '', id = ''] = older ? [older, ...rest] : rest
    if (!HOST.test(host) || !['contacts', 'sales'].includes(app) || !DIGITS.test(portal)) return null
    if (page === 'contact' && id === 'email') return byEmail(rest[1] ?? '')
    if (!(older || page === 'record') || !OBJECT_TYPE.test(type) || !DIGITS.test(id)) return null
    return { key: `hubspot:${portal}:${type}:${id}`, subject: SUBJECTS.get(type) ?? 'record' }
  },
}
