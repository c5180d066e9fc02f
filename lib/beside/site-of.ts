import { covers } from '../sites/covers.ts'
import type { Site } from '../sites/site.ts'
import { sites } from '../sites/sites.ts'

/** The known site whose permission covers the page; null for any other page. */
export const siteOf = (url: string): Site | null => {
  const address = URL.parse(url)
  if (address?.protocol !== 'https:') return null
  return sites.find(({ origins }) => origins.some((origin) => covers(origin, address.hostname))) ?? null
}
