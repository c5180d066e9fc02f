import { domainKeys } from './domain-key.ts'
import { decodePart } from './parse-address.ts'

/** One address and no more: a name before it, several of them or a path make it something else. */
const EMAIL = /^[^\s@<>()",;:/\\]{1,64}@[^\s@<>()",;:/\\]{1,253}$/

/**
 * The key of whoever reads mail at this address, `email:ada@acme.example`; null for what is no address. In lower case,
 * because no mail service in use tells people apart by it, and in composed form.
 */
export const emailKey = (email: string): string | null => {
  const address = email.trim().toLowerCase().normalize('NFC')
  return EMAIL.test(address) ? `email:${address}` : null
}

/** Of a link that writes a mail, `mailto:ada@acme.example?subject=…`; null for any other, and for one to several people. */
export const mailtoKey = (url: string): string | null => {
  const address = /^mailto:([^?#]*)/i.exec(url.trim())?.[1]
  return address === undefined ? null : emailKey(decodePart(address))
}

/** Keys of the company that the address of such a key belongs to, the nearest first; of another key none. */
export const emailDomainKeys = (key: string): string[] =>
  key.startsWith('email:') ? domainKeys(key.slice(key.indexOf('@') + 1)) : []
