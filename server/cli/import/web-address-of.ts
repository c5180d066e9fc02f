import { recordKey } from '../../../lib/sites/page-record.ts'

const BARE_HOST = /^(?:[^\s/:]+\.)+[a-z]{2,}(?:\/|$)/i

/**
 * An address as the contract takes it: exports leave out the scheme, put angle brackets around, or still say http:// for a site
 * that has long been https alone. Whatever else it is stays as it is, to be refused.
 */
export const webAddressOf = (text: string): string => {
  const address = text.trim().replace(/^<(.*)>$/, '$1')
  if (BARE_HOST.test(address)) return `https://${address}`
  return recordKey(address) === null ? address : address.replace(/^http:/i, 'https:')
}
