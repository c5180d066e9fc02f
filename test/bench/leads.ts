import type { LeadId, Millis, SignalId } from '../../lib/contract/index.ts'
import type { ScorableLead, ScorableSignal } from '../../lib/domain/scoring/scorable.ts'

export const DAY = 86_400_000
export const NOW = Date.parse('2026-03-02T09:00:00Z') as Millis

/** Mulberry32: small, seeded, good enough to spread bench data. */
export const seeded = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export const TITLES = [
  'VP Sales',
  'Director of IT',
  'Account Manager',
  'Software Engineer',
  'Head of Data',
  'Student',
  'CEO',
]
export const INDUSTRIES = ['software', 'retail', 'finance', 'agency', 'logistics']
export const SIGNAL_TYPES = [
  'demo_requested',
  'pricing_viewed',
  'case_study_downloaded',
  'webinar_attended',
  'blog_read',
  'email_opened',
  'unsubscribed',
  'careers_viewed',
]

export type ScorableCase = { lead: ScorableLead; signals: ScorableSignal[] }

/** Leads with six signals each on average; the same for the same seed. */
export const scorableLeads = (count: number, seed = 1): ScorableCase[] => {
  const random = seeded(seed)
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T
  return Array.from({ length: count }, (_, index) => ({
    lead: {
      id: `lead-${index}` as LeadId,
      email: `p${index}@c${index % 500}.example`,
      emailDomainKind: random() < 0.2 ? 'free' : 'company',
      title: pick(TITLES),
      source: pick(['ads', 'referral', 'organic']),
      createdAt: (NOW - Math.floor(random() * 90 * DAY)) as Millis,
      attributes: { country: pick(['DE', 'US', 'FR']), tools: random() < 0.3 },
      account: {
        name: `Company ${index % 500}`,
        domain: `c${index % 500}.example`,
        attributes: { employees: Math.floor(random() * 1000), industry: pick(INDUSTRIES) },
        lists: random() < 0.2 ? ['target'] : [],
      },
    },
    signals: Array.from({ length: Math.floor(random() * 13) }, (_, order) => ({
      id: `signal-${index}-${order}` as SignalId,
      type: pick(SIGNAL_TYPES),
      at: (NOW - Math.floor(random() * 80 * DAY)) as Millis,
      properties: {},
      sessionId: null,
      initiator: 'buyer',
    })),
  }))
}
