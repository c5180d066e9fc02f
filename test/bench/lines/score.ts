import { evaluate } from '../../../lib/domain/scoring/evaluate.ts'
import { DAY, NOW, type ScorableCase, SIGNAL_TYPES, scorableLeads } from '../leads.ts'
import { type BenchLine, interleaved } from '../line.ts'
import { fifteenRules } from '../models.ts'

type Facts = Record<string, unknown>

/** What a rules engine without a notion of signals is handed: facts and counts, worked out beforehand at no charge. */
const factsOf = ({ lead, signals }: ScorableCase): Facts => ({
  industry: lead.account?.attributes.industry,
  employees: lead.account?.attributes.employees,
  tools: lead.attributes.tools,
  target: lead.account?.lists.includes('target'),
  emailDomainKind: lead.emailDomainKind,
  country: lead.attributes.country,
  source: lead.source,
  ...Object.fromEntries(
    SIGNAL_TYPES.map((type) => [type, signals.filter((signal) => signal.type === type).length]),
  ),
})

const equal = (fact: string, value: unknown) => ({ all: [{ fact, operator: 'equal', value }] })
const atLeast = (fact: string, value: number) => ({
  all: [{ fact, operator: 'greaterThanInclusive', value }],
})

const peerRules: [points: number, conditions: { all: object[] }, perCount?: string][] = [
  [3, equal('industry', 'software')],
  [
    4,
    {
      all: [
        ...atLeast('employees', 50).all,
        { fact: 'employees', operator: 'lessThanInclusive', value: 500 },
      ],
    },
  ],
  [2, equal('tools', true)],
  [3, equal('target', true)],
  [-4, equal('emailDomainKind', 'free')],
  [1, { all: [{ fact: 'country', operator: 'in', value: ['DE', 'FR'] }] }],
  [2, equal('source', 'referral')],
  [10, atLeast('demo_requested', 1)],
  [7, atLeast('pricing_viewed', 2)],
  [5, atLeast('case_study_downloaded', 1), 'case_study_downloaded'],
  [4, atLeast('webinar_attended', 1), 'webinar_attended'],
  [1, atLeast('blog_read', 1), 'blog_read'],
  [0.5, atLeast('email_opened', 1), 'email_opened'],
  [-5, atLeast('unsubscribed', 1)],
  [-8, atLeast('careers_viewed', 1)],
]

const jsonRulesEngine = async (): Promise<(facts: readonly Facts[]) => Promise<number>> => {
  const { Engine } = await import('json-rules-engine')
  const engine = new Engine([], { allowUndefinedFacts: true })
  for (const [points, conditions, perCount] of peerRules)
    engine.addRule({
      conditions: conditions as never,
      event: { type: 'points', params: { points, perCount } },
    })
  return async (all) => {
    let sum = 0
    for (const facts of all) {
      const { events } = await engine.run(facts)
      for (const { params } of events)
        sum += params.points * (params.perCount ? Number(facts[params.perCount]) : 1)
    }
    return sum
  }
}

/** What an engineer would write by hand for this one model, with decay but without receipts. */
const byHand = ({ lead, signals }: ScorableCase): number => {
  const facts = lead.account?.attributes ?? {}
  const employees = facts.employees
  let fit = 0
  if (facts.industry === 'software') fit += 3
  if (typeof employees === 'number' && employees >= 50 && employees <= 500) fit += 4
  if (lead.attributes.tools === true) fit += 2
  if (lead.account?.lists.includes('target')) fit += 3
  if (lead.emailDomainKind === 'free') fit -= 4
  if (lead.attributes.country === 'DE' || lead.attributes.country === 'FR') fit += 1
  if (lead.source === 'referral') fit += 2
  let pricing = 0
  let flags = 0
  let engagement = 0
  let last = lead.createdAt as number
  for (const signal of signals) {
    if (signal.at > NOW) continue
    if (signal.at > last) last = signal.at
    if (signal.type === 'demo_requested') flags |= 1
    else if (signal.type === 'pricing_viewed') pricing += 1
    else if (signal.type === 'case_study_downloaded') engagement += 5
    else if (signal.type === 'webinar_attended') engagement += 4
    else if (signal.type === 'blog_read') engagement += 1
    else if (signal.type === 'email_opened') engagement += 0.5
    else if (signal.type === 'unsubscribed') flags |= 2
    else if (signal.type === 'careers_viewed') flags |= 4
  }
  engagement += (flags & 1 ? 10 : 0) + (pricing >= 2 ? 7 : 0) - (flags & 2 ? 5 : 0) - (flags & 4 ? 8 : 0)
  const silent = (NOW - last) / DAY
  if (engagement > 0) engagement *= silent >= 90 ? 0 : silent >= 60 ? 0.56 : silent >= 30 ? 0.8 : 1
  return fit + engagement - (silent >= 30 ? 3 : 0)
}

const cases = scorableLeads(10_000)

const ours = (): number => {
  let sum = 0
  for (const { lead, signals } of cases) sum += evaluate(fifteenRules, lead, signals, NOW).total
  return sum
}

const handWritten = (): number => {
  let sum = 0
  for (const one of cases) sum += byHand(one)
  return sum
}

const work = 'score and receipt, 15 rules, 10k leads'

export const scoreLines: BenchLine[] = [
  {
    id: 'score-json-rules-engine',
    work,
    against: 'json-rules-engine',
    unit: 'ms',
    goal: { kind: 'speed', atLeast: 25 },
    measure: async () => {
      const run = await jsonRulesEngine()
      const facts = cases.map(factsOf)
      for (let warm = 0; warm < 3; warm += 1) ours()
      return interleaved(5, ours, () => run(facts))
    },
  },
  {
    id: 'score-closures',
    work,
    against: 'hand-written closures without receipts',
    unit: 'ms',
    goal: { kind: 'speed', atLeast: 0.25 },
    measure: async () => {
      for (let warm = 0; warm < 5; warm += 1) [ours(), handWritten()]
      return interleaved(15, ours, handWritten)
    },
  },
]
