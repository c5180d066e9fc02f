import type { Site, Subject } from '../site.ts'

const HOST = /^([a-z\d-]+)\.pipedrive\.com$/

/** Hosts that are Pipedrive's own and no customer's. */
const NOBODY: readonly string[] = ['www', 'app', 'api', 'oauth', 'developers', 'support', 'learn']

const SUBJECTS: ReadonlyMap<string, Subject> = new Map([
  ['person', 'person'],
  ['organization', 'company'],
  ['deal', 'record'],
])

const DIGITS = /^\d+$/
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/

/** `/person/ID`, `/organization/ID`, `/deal/ID` and `/leads/inbox/UUID`, below the customer's own host. */
export const pipedrive: Site = {
  id: 'pipedrive',
  name: 'Pipedrive',
  origins: ['https://*.pipedrive.com/*'],
  recordAt: ({ host, path }) => {
    const company = HOST.exec(host)?.[1]
    if (company === undefined || NOBODY.includes(company)) return null
    const [kind = '', second = '', third = ''] = path
    const subject = SUBJECTS.get(kind)
    if (subject && DIGITS.test(second)) return { key: `pipedrive:${company}:${kind}:${second}`, subject }
    const lead = third.toLowerCase()
    if (kind !== 'leads' || second !== 'inbox' || !UUID.test(lead)) return null
    return { key: `pipedrive:${company}:lead:${lead}`, subject: 'person' }
  },
}
