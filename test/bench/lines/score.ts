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

/** The same rules in zen's own language: one expression, because a node for each rule would only be slower. */
const zenExpression = [
  '(industry == "software" ? 3 : 0)',
  '(employees >= 50 and employees <= 500 ? 4 : 0)',
  '(tools == true ? 2 : 0)',
  '(target == true ? 3 : 0)',
  '(emailDomainKind == "free" ? -4 : 0)',
  '(country in ["DE", "FR"] ? 1 : 0)',
  '(source == "referral" ? 2 : 0)',
  '(demo_requested >= 1 ? 10 : 0)',
  '(pricing_viewed >= 2 ? 7 : 0)',
  '5 * case_study_downloaded',
  '4 * webinar_attended',
  'blog_read',
  '0.5 * email_opened',
  '(unsubscribed >= 1 ? -5 : 0)',
  '(careers_viewed >= 1 ? -8 : 0)',
].join(' + ')

/** Many evaluations at once, as its own threads like it best. */
const zen = async (): Promise<(facts: readonly Facts[]) => Promise<number>> => {
  const { ZenEngine } = await import('@gorules/zen-engine')
  const expressions = [{ id: 'total', key: 'total', value: zenExpression }]
  const decision = new ZenEngine().createDecision({
    nodes: [
      { id: 'in', type: 'inputNode', name: 'in' },
      { id: 'sum', type: 'expressionNode', name: 'sum', content: { expressions } },
      { id: 'out', type: 'outputNode', name: 'out' },
    ],
    edges: [
      { id: 'first', type: 'edge', sourceId: 'in', targetId: 'sum' },
      { id: 'second', type: 'edge', sourceId: 'sum', targetId: 'out' },
    ],
  })
  return async (all) => {
    const answers = await Promise.all(all.map((facts) => decision.evaluate(facts)))
    return answers.reduce((sum, { result }) => sum + result.total, 0)
  }
}

type Counts = Record<string, number>
type Closure = (lead: ScorableCase['lead'], counts: Counts) => number

const counted =
  (type: string, points: number): Closure =>
  (_, counts) =>
    points * (counts[type] ?? 0)
const reached =
  (type: string, least: number, points: number): Closure =>
  (_, counts) =>
    (counts[type] ?? 0) >= least ? points : 0

const fitClosures: Closure[] = [
  ({ account }) => (account?.attributes.industry === 'software' ? 3 : 0),
  ({ account }) =>
    Number(account?.attributes.employees) >= 50 && Number(account?.attributes.employees) <= 500 ? 4 : 0,
  ({ attributes }) => (attributes.tools === true ? 2 : 0),
  ({ account }) => (account?.lists.includes('target') ? 3 : 0),
  ({ emailDomainKind }) => (emailDomainKind === 'free' ? -4 : 0),
  ({ attributes }) => (attributes.country === 'DE' || attributes.country === 'FR' ? 1 : 0),
  ({ source }) => (source === 'referral' ? 2 : 0),
]

const engagementClosures: Closure[] = [
  reached('demo_requested', 1, 10),
  reached('pricing_viewed', 2, 7),
  counted('case_study_downloaded', 5),
  counted('webinar_attended', 4),
  counted('blog_read', 1),
  counted('email_opened', 0.5),
  reached('unsubscribed', 1, -5),
  reached('careers_viewed', 1, -8),
]

/** What an engineer would write by hand for this one model: a closure a rule, signals counted once, decay, but no receipt. */
const byHand = ({ lead, signals }: ScorableCase): number => {
  const counts: Counts = {}
  let last: number = lead.createdAt
  for (const { type, at } of signals) {
    if (at > NOW) continue
    counts[type] = (counts[type] ?? 0) + 1
    if (at > last) last = at
  }
  let fit = 0
  for (const rule of fitClosures) fit += rule(lead, counts)
  let engagement = 0
  for (const rule of engagementClosures) engagement += rule(lead, counts)
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
    id: 'score-zen',
    work,
    against: '@gorules/zen-engine',
    unit: 'ms',
    goal: { kind: 'speed', atLeast: 10 },
    measure: async () => {
      const run = await zen()
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
