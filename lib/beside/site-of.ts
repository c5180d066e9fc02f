import type { Site } from '../sites/site.ts'
import { sites } from '../sites/sites.ts'

/** `https://*.acme.example/*` covers the domain and what is below it, `https://app.acme.example/*` that host alone. */
const covers = (origin: string, host: string): boolean => {
  const [, below, domain = ''] = /^https:\/\/(\*\.)?([^/]+)\/\*$/.exec(origin) ?? []
  return host === domain || (below !== undefined && host.endsWith(`.${domain}`))
}

/** The known site whose permission covers the page; null for any other page. */
export const siteOf = (url: string): Site | null => {
  const address = URL.parse(url)
  if (address?.protocol !== 'https:') return null
  return sites.find(({ origins }) => origins.some((origin) => covers(origin, address.hostname))) ?? null
}
