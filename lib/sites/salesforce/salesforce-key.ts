import type { Address } from '../../domain/identity/parse-address.ts'
import { fullRecordId } from './record-id.ts'

/** My Domain, then the kind of org if it is not a production one: a sandbox has another My Domain (`acme--uat`). */
const HOST =
  /^([a-z\d-]+)\.(?:(?:sandbox|scratch|develop|demo|patch|trailblaze|free)\.)?(?:lightning\.force|my\.salesforce)\.com$/

const OBJECT = /^[A-Za-z]\w*$/

/** `/lightning/r/OBJECT/ID`: a record of any object, custom ones too. */
export const salesforceKey = ({ host, path }: Address): string | null => {
  const domain = HOST.exec(host)?.[1]
  const [app, page, object = '', id = ''] = path
  if (!domain || app !== 'lightning' || page !== 'r' || !OBJECT.test(object)) return null
  const full = fullRecordId(id)
  return full && `salesforce:${domain}:${object}:${full}`
}
