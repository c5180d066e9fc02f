import { parseAddress } from '../domain/identity/parse-address.ts'
import { type CustomSites, customRecord, noCustomSites } from './custom-record.ts'
import type { PageRecord } from './site.ts'
import { sites } from './sites.ts'

/**
 * Which record an address shows; null if none that is known. Reads nothing but the address, and of that only host and path:
 * a record named in a query is not the one that is shown. What a site of one's own says counts where no other does.
 */
export const pageRecord = (url: string, custom: CustomSites = noCustomSites): PageRecord | null => {
  const address = parseAddress(url)
  if (!address) return null
  for (const site of sites) {
    const record = site.recordAt(address)
    if (record) return record
  }
  return customRecord(custom, address)
}

/** The record's key alone, e.g. `linkedin:person:ada-sample`. */
export const recordKey = (url: string, custom?: CustomSites): string | null =>
  pageRecord(url, custom)?.key ?? null
