import type { AttributeValue } from '../../lib/contract/attributes.ts'
import type { SignalInput } from '../../lib/contract/signal.ts'

/** What somebody does in one moment. Not every one of them counts in the model: a rep sees them all the same. */
const steps = {
  ad: {
    type: 'ad_clicked',
    web: true,
    properties: [{ campaign: 'Pipeline without guesswork' }, { campaign: 'Score with reasons' }],
  },
  blog: {
    type: 'blog_read',
    web: true,
    properties: [
      { title: 'Why reps ignore lead scores' },
      { title: 'Five minutes: what speed to lead is worth' },
      { title: 'Fit and engagement are two questions' },
      { title: 'How to read a score decay curve' },
    ],
  },
  whitepaper: {
    type: 'whitepaper_downloaded',
    web: true,
    properties: [{ title: 'Lead scoring that reps trust' }],
  },
  pricing: { type: 'pricing_viewed', web: true, properties: [{ path: '/pricing' }] },
  caseStudy: {
    type: 'case_study_downloaded',
    web: true,
    properties: [{ title: 'Twice the meetings from half the calls' }, { title: 'From 3 hours to 9 minutes' }],
  },
  careers: { type: 'careers_viewed', web: true, properties: [{ path: '/careers' }] },
  demo: { type: 'demo_requested', web: true, properties: [{ form: 'Book a demo' }] },
  webinar: {
    type: 'webinar_attended',
    web: false,
    properties: [
      { title: 'Building a scoring model in an hour', attended: 0.9 },
      { title: 'Ask us anything: sales and marketing alignment', attended: 0.6 },
    ],
  },
  open: {
    type: 'email_opened',
    web: false,
    properties: [{ campaign: 'Monthly letter' }, { campaign: 'Model workbook, part 2' }],
  },
  unsubscribe: { type: 'unsubscribed', web: false, properties: [{ campaign: 'Monthly letter' }] },
} as const satisfies Record<
  string,
  { type: string; web: boolean; properties: readonly Record<string, AttributeValue>[] }
>

export type Step = keyof typeof steps
/** What is done in one sitting, in order. */
export type Visit = readonly Step[]

export type StepSignal = Pick<SignalInput, 'type' | 'properties'> & { web: boolean }

/** The signal of a step; `variant` chooses between the texts it may have. */
export const signalOf = (step: Step, variant: number): StepSignal => {
  const { type, web, properties } = steps[step]
  return { type, web, properties: { ...properties[variant % properties.length] } }
}
