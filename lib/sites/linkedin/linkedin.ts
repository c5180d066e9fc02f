import type { PageRecord, Site } from '../site.ts'

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

const named = (subject: 'person' | 'company', step: string): PageRecord | null => {
  if (subject === 'person' && MEMBER_ID.test(step)) return { key: `linkedin:person:${step}`, subject }
  const slug = step.toLowerCase().normalize('NFC')
  return SLUG.test(slug) && !NOBODY.includes(slug) ? { key: `linkedin:${subject}:${slug}`, subject } : null
}

/** What follows a comma is how the viewer came there and may see it, not who it is. `people` is the older word for `lead`. */
const inSalesNavigator = (kind: string, step: string): PageRecord | null => {
  const [id = ''] = step.split(',')
  if ((kind === 'lead' || kind === 'people') && /^AC[\w-]{10,}$/.test(id))
    return { key: `linkedin:saleslead:${id}`, subject: 'person' }
  if (kind === 'company' && /^\d+$/.test(id))
    return { key: `linkedin:salesaccount:${id}`, subject: 'company' }
  return null
}

/** A person, a company, or either as Sales Navigator has it: these are other ids, so that they get other keys. */
export const linkedin: Site = {
  id: 'linkedin',
  name: 'LinkedIn',
  origins: ['https://*.linkedin.com/*'],
  recordAt: ({ host, path }) => {
    if (!HOST.test(host)) return null
    const [first = '', second = '', third = ''] = PREFIXES.includes(path[0] ?? '') ? path.slice(1) : path
    if (first === 'in') return named('person', second)
    if (first === 'company') return named('company', second)
    return first === 'sales' ? inSalesNavigator(second, third) : null
  },
}
