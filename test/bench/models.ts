import { type ScoringModel, scoringModelSchema } from '../../lib/contract/index.ts'

const fit = (id: string, points: number, when: object) => ({ id, label: id, dimension: 'fit', points, when })
const engagement = (id: string, points: number, type: string, more: object = {}) => ({
  id,
  label: id,
  dimension: 'engagement',
  points,
  when: { op: 'signal', types: [type] },
  ...more,
})

/** Fifteen rules of every common kind, with silence decay, inactivity, a gate and grades. */
export const fifteenRules: ScoringModel = scoringModelSchema.parse({
  schemaVersion: 1,
  id: 'bench',
  version: 1,
  name: 'Bench',
  author: 'bench',
  publishedAt: null,
  changeNote: '',
  rules: [
    fit('software', 3, { op: 'equals', attribute: 'account.industry', value: 'software' }),
    fit('size', 4, { op: 'between', attribute: 'account.employees', from: 50, to: 500 }),
    fit('tools', 2, { op: 'equals', attribute: 'tools', value: true }),
    fit('target', 3, { op: 'accountList', list: 'target' }),
    fit('free-mail', -4, { op: 'emailDomainKind', oneOf: ['free'] }),
    fit('country', 1, { op: 'oneOf', attribute: 'country', values: ['DE', 'FR'] }),
    fit('referral', 2, { op: 'equals', attribute: 'source', value: 'referral' }),
    engagement('demo', 10, 'demo_requested', { repeat: { kind: 'once' } }),
    engagement('pricing', 7, 'pricing_viewed', { repeat: { kind: 'atLeast', count: 2 } }),
    engagement('case-study', 5, 'case_study_downloaded'),
    engagement('webinar', 4, 'webinar_attended'),
    engagement('blog', 1, 'blog_read'),
    engagement('open', 0.5, 'email_opened'),
    engagement('unsubscribed', -5, 'unsubscribed', { repeat: { kind: 'once' } }),
    engagement('careers', -8, 'careers_viewed', { repeat: { kind: 'once' } }),
  ],
  gate: [
    {
      id: 'not-agency',
      label: 'Not an agency',
      must: { op: 'not', condition: { op: 'equals', attribute: 'account.industry', value: 'agency' } },
    },
  ],
  silenceDecay: {
    steps: [
      { days: 30, keep: 0.8 },
      { days: 60, keep: 0.7 },
      { days: 90, keep: 0 },
    ],
  },
  inactivity: { days: 30, points: -3 },
  bands: [
    { id: 'hot', label: 'Hot', from: 15, lane: 'hot' },
    { id: 'warm', label: 'Warm', from: 8, lane: 'warm' },
    { id: 'cold', label: 'Cold', from: null, lane: 'cold' },
  ],
  grade: { fit: [8, 4], engagement: [10, 4] },
})
