import { parseAddress } from '../domain/identity/parse-address.ts'
import { hubspotKey } from './hubspot/hubspot-key.ts'
import { linkedinKey } from './linkedin/linkedin-key.ts'
import { salesforceKey } from './salesforce/salesforce-key.ts'

const sites = [linkedinKey, hubspotKey, salesforceKey]

/**
 * Which record an address shows, e.g. `linkedin:person:ada-sample`; null if none that is known. Equal keys are one record.
 * Reads nothing but the address, and of that only host and path: a record named in a query is not the one that is shown.
 */
export const recordKey = (url: string): string | null => {
  const address = parseAddress(url)
  if (!address) return null
  for (const keyOf of sites) {
    const key = keyOf(address)
    if (key !== null) return key
  }
  return null
}
