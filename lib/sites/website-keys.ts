import { domainKeys } from '../domain/identity/domain-key.ts'
import { parseAddress } from '../domain/identity/parse-address.ts'
import { covers } from './covers.ts'
import type { CustomSites } from './custom-record.ts'
import { sites } from './sites.ts'

const isOfSite = (host: string): boolean =>
  sites.some(({ origins }) => origins.some((origin) => covers(origin, host)))

/**
 * Keys of the company whose own pages these are, the nearest first. Of a site that shows other people's records there are none:
 * its pages are about them, also where they show no record.
 */
export const websiteKeys = (url: string, custom: CustomSites): string[] => {
  const host = parseAddress(url)?.host
  return host === undefined || custom.has(host) || isOfSite(host) ? [] : domainKeys(host)
}
