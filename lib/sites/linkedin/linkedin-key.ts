import type { Address } from '../../domain/identity/parse-address.ts'

/** `www`, the mobile site and the countries. */
const HOST = /^(?:(?:www|m|[a-z]{2})\.)?linkedin\.com$/

/** The same page below another first step: mobile-lite, and links out of notification mails. */
const PREFIXES: readonly string[] = ['mwlite', 'comm']

/** Letters of any script; what would part a path, a query or a key cannot be in a name. */
const SLUG = /^(?!\.+$)[^\s\p{Cc}%/\\?#:;,<>"|]+$/u

/** `/in/` also takes a member's opaque id, in which case matters. */
const MEMBER_ID = /^AC[a-z]AA[\w-]{34}$/

/** Names that stand for no one in particular: whoever looks at the page, and the form for a new one. */
const NOBODY: readonly string[] = ['me', 'setup']

const slugKey = (kind: 'person' | 'company', step: string): string | null => {
  if (kind === 'person' && MEMBER_ID.test(step)) return `linkedin:person:${step}`
  const slug = step.toLowerCase().normalize('NFC')
  return SLUG.test(slug) && !NOBODY.includes(slug) ? `linkedin:${kind}:${slug}` : null
}

/** What follows a comma is how the viewer came there and may see it, not who it is. */
const salesKey = (kind: string, step: string): string | null => {
  const [id = ''] = step.split(',')
  if (kind === 'lead') return /^AC[\w-]{10,}$/.test(id) ? `linkedin:saleslead:${id}` : null
  if (kind === 'company') return /^\d+$/.test(id) ? `linkedin:salesaccount:${id}` : null
  return null
}

/** A person, a company, or either as Sales Navigator has it: these are other ids, so that they get other keys. */
export const linkedinKey = ({ host, path }: Address): string | null => {
  if (!HOST.test(host)) return null
  const [first = '', second = '', third = ''] = PREFIXES.includes(path[0] ?? '') ? path.slice(1) : path
  if (first === 'in') return slugKey('person', second)
  if (first === 'company') return slugKey('company', second)
  return first === 'sales' ? salesKey(second, third) : null
}
