import type { Address } from '../../domain/identity/parse-address.ts'

/** The app, in any of its data centres (`app-eu1`, `app-na2`). */
const HOST = /^app(?:-[a-z]{2}\d+)?\.hubspot\.com$/

const DIGITS = /^\d+$/
const OBJECT_TYPE = /^\d+-\d+$/

/** Addresses from before object types had numbers; many a CRM export still has them. */
const OLDER: ReadonlyMap<string, string> = new Map([
  ['contact', '0-1'],
  ['company', '0-2'],
  ['deal', '0-3'],
  ['ticket', '0-5'],
])

/** `/contacts/PORTAL/record/TYPE/ID`: a record of any type, custom ones too. */
export const hubspotKey = ({ host, path }: Address): string | null => {
  if (!HOST.test(host)) return null
  const [app, portal = '', page = '', ...rest] = path
  const older = OLDER.get(page)
  const [type = '', id = ''] = older ? [older, ...rest] : rest
  if (app !== 'contacts' || !(older || page === 'record')) return null
  if (!DIGITS.test(portal) || !OBJECT_TYPE.test(type) || !DIGITS.test(id)) return null
  return `hubspot:${portal}:${type}:${id}`
}
