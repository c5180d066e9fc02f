import providers from 'email-providers'
import type { EmailDomainKind } from '../../lib/contract/index.ts'

const free = new Set(providers)

/** Hosts that hand out addresses to throw away; the provider list has some of them, without saying so. */
const disposable = new Set([
  '10minutemail.com',
  'discard.email',
  'dispostable.com',
  'emailondeck.com',
  'fakeinbox.com',
  'getairmail.com',
  'getnada.com',
  'grr.la',
  'guerrillamail.biz',
  'guerrillamail.com',
  'guerrillamail.de',
  'guerrillamail.info',
  'guerrillamail.net',
  'guerrillamail.org',
  'mail-temp.com',
  'mailcatch.com',
  'maildrop.cc',
  'mailinator.com',
  'mailinator.net',
  'mailnesia.com',
  'mintemail.com',
  'mohmal.com',
  'mytemp.email',
  'nada.email',
  'sharklasers.com',
  'spam4.me',
  'spamgourmet.com',
  'temp-mail.io',
  'temp-mail.org',
  'tempail.com',
  'tempmail.com',
  'tempmailo.com',
  'tempr.email',
  'throwawaymail.com',
  'trash-mail.com',
  'trashmail.com',
  'trashmail.de',
  'yopmail.com',
  'yopmail.fr',
  'yopmail.net',
])

/** The provider list names these too, but who writes from there works there. */
const companies = new Set(['example.com', 'alibaba.com', 'facebook.com', 'discovery.com', 'medscape.com'])

/** `mail.gmail.com` belongs to `gmail.com`: the domain itself, then what it is part of, down to two labels. */
const withParents = (domain: string): string[] => {
  const labels = domain.split('.')
  return labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'))
}

const isIn = (domains: ReadonlySet<string>, domain: string): boolean =>
  withParents(domain).some((part) => domains.has(part))

/** Whose an address is: a company's, a free provider's, or made to be thrown away. Null without an address. */
export const emailDomainKind = (email: string | null): EmailDomainKind | null => {
  const domain = email?.slice(email.lastIndexOf('@') + 1).toLowerCase()
  if (!domain) return null
  if (isIn(disposable, domain)) return 'disposable'
  return isIn(free, domain) && !isIn(companies, domain) ? 'free' : 'company'
}
