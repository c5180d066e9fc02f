import type { PageRecord, Site, Subject } from '../site.ts'
import { fullRecordId } from './record-id.ts'

/**
 * My Domain, then the kind of org if it is not a production one: a sandbox has another My Domain (`acme--uat`). A kind alone
 * is nobody's domain.
 */
const HOST =
  /^(?!(?:sandbox|scratch|develop|demo|patch|trailblaze|free)\.)([a-z\d-]+)\.(?:(?:sandbox|scratch|develop|demo|patch|trailblaze|free)\.)?(?:lightning\.force|my\.salesforce)\.com$/

const OBJECT = /^[A-Za-z]\w*$/

/** An id begins with its object's mark; of what everybody has, the mark is the same everywhere. */
const OBJECT_OF_MARK: ReadonlyMap<string, string> = new Map([
  ['00Q', 'Lead'],
  ['003', 'Contact'],
  ['001', 'Account'],
  ['006', 'Opportunity'],
])

const SUBJECTS: ReadonlyMap<string, Subject> = new Map([
  ['Lead', 'person'],
  ['Contact', 'person'],
  ['Account', 'company'],
])

/** A sandbox is made as a copy, ids and all: there, an id says nothing of who is meant elsewhere. */
const isCopy = (domain: string): boolean => domain.includes('--')

const recordOf = (domain: string, object: string | undefined, id: string): PageRecord | null => {
  const full = fullRecordId(id)
  if (full === null || object === undefined || !OBJECT.test(object)) return null
  return {
    key: `salesforce:${domain}:${object}:${full}`,
    subject: SUBJECTS.get(object) ?? 'record',
    ids: isCopy(domain) ? [] : [full, full.slice(0, 15)],
  }
}

/** `/lightning/r/OBJECT/ID`: a record of any object, custom ones too. Without its object, and in Classic as `/ID`: the usual ones. */
export const salesforce: Site = {
  id: 'salesforce',
  name: 'Salesforce',
  origins: ['https://*.lightning.force.com/*', 'https://*.my.salesforce.com/*'],
  recordAt: ({ host, path }) => {
    const domain = HOST.exec(host)?.[1]
    if (domain === undefined) return null
    const [app = '', page, third = '', fourth = ''] = path
    const marked = (id: string) => recordOf(domain, OBJECT_OF_MARK.get(id.slice(0, 3)), id)
    if (app !== 'lightning') return marked(app)
    if (page !== 'r') return null
    return recordOf(domain, third, fourth) ?? marked(third)
  },
}
