import { domainKey } from '../domain/identity/domain-key.ts'
import { emailKey } from '../domain/identity/email-key.ts'
import type { CustomSites } from '../sites/custom-record.ts'
import { recordKey } from '../sites/page-record.ts'
import type { AccountRow, LeadFacts } from './rows.ts'

const unique = (keys: readonly (string | null)[]): string[] => [
  ...new Set(keys.filter((key) => key !== null)),
]

/** Made by what reads a page's address too, so that whatever form an address has, its lead is found. */
export const leadKeys = (
  { email, linkedinUrl, crmUrl, recordUrls = [] }: LeadFacts,
  custom: CustomSites,
): string[] => {
  const urls = [linkedinUrl, crmUrl, ...recordUrls].filter((url) => url !== null)
  return unique([email === null ? null : emailKey(email), ...urls.map((url) => recordKey(url, custom))])
}

export const accountKeys = ({ domain, recordUrls = [] }: AccountRow, custom: CustomSites): string[] =>
  unique([domain === null ? null : domainKey(domain), ...recordUrls.map((url) => recordKey(url, custom))])
