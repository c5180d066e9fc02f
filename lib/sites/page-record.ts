import { parseAddress } from '../domain/identity/parse-address.ts'
import type { PageRecord } from './site.ts'
import { sites } from './sites.ts'

/**
 * Which record an address shows; null if none that is known. Reads nothing but the address, and of that only host and path:
 * a record named in a query is not the one that is shown.
 */
export const pageRecord = (url: string): PageRecord | null => {
  const address = parseAddress(url)
  if (!address) return null
  for (const site of sites) {
    const record = site.recordAt(address)
    if (record) return record
  }
  return null
}

/** The record's key alone, e.g. `linkedin:person:ada-sample`. */
export const recordKey = (url: string): string | null => pageRecord(url)?.key ?? null
