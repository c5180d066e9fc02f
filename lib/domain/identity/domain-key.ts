import { parseAddress } from './parse-address.ts'

/** The key of the company that has this host, `domain:acme.example`; null for what is no host of one's own. */
export const domainKey = (domain: string): string | null => {
  const host = parseAddress(domain)?.host.replace(/^www\./, '')
  return host?.includes('.') ? `domain:${host}` : null
}

/** Of a host and of those above it, the nearest first; the last name alone is nobody's. */
export const domainKeys = (host: string): string[] => {
  const names = host.split('.')
  const keys = names.slice(0, -1).flatMap((_, index) => domainKey(names.slice(index).join('.')) ?? [])
  return [...new Set(keys)]
}
