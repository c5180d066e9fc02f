import exampleModel from '../../examples/gated-15.model.json' with { type: 'json' }
import type { LeadInput } from '../../lib/contract/lead.ts'
import type { MemberInput } from '../../lib/contract/member.ts'
import { type ScoringModel, scoringModelSchema } from '../../lib/contract/scoring-model.ts'
import type { SignalInput } from '../../lib/contract/signal.ts'
import type { Calendar, SlaPolicy } from '../../lib/contract/sla.ts'
import { type Millis, toMillis } from '../../lib/contract/time.ts'
import { type DemoAccount, demoAccounts } from './accounts.ts'
import { type DemoDecision, decideAll } from './decide.ts'
import { type Dice, nth, seededDice } from './dice.ts'
import { type DemoLead, liveJourney } from './journey.ts'
import { atOfficeHours, before, DAY } from './moments.ts'
import { somebody } from './people.ts'
import { type DemoRules, heardAt } from './place-at.ts'
import { demoCalendars, demoSlaPolicy } from './rules.ts'
import { poolSlots, repSlots, type Slot } from './slots.ts'
import { stories } from './stories.ts'
import { demoReps, demoTeam } from './team.ts'

/** What reaches the server at one instant, in the order in which it has to be taken. */
export type DemoStep = {
  at: Millis
  leads: LeadInput[]
  signals: SignalInput[]
  decisions: DemoDecision[]
}

/** A workspace that has lived for a quarter of a year. `steps` are ascending and end at or before `now`. */
export type DemoWorkspace = {
  name: string
  members: readonly MemberInput[]
  model: ScoringModel
  policy: SlaPolicy
  calendars: readonly Calendar[]
  steps: readonly DemoStep[]
}

const SEED = 15

const ascending = (left: number, right: number): number => left - right

/** Two days back and more: long enough for nobody to miss the night shift. */
const LONG_AGO_DAYS = 2

/** Leads with the same `daysAgo` are routed together, so that seeding needs few transactions. */
const routedAtOf = (now: Millis, daysAgo: number): Millis => {
  const at = before(now, Math.round(daysAgo * DAY))
  return daysAgo < LONG_AGO_DAYS ? at : atOfficeHours(at, seededDice(Math.round(daysAgo * 100)))
}

type Placed = { slot: Slot; rep: MemberInput; owned: boolean }

const placedSlots: readonly Placed[] = [
  ...demoReps.flatMap((rep) => repSlots.map((slot) => ({ slot, rep, owned: true }))),
  ...poolSlots.map((slot, index) => ({ slot, rep: nth(demoReps, index), owned: false })),
]

const sweepsOf = (now: Millis): Millis[] =>
  [...new Set(placedSlots.map(({ slot }) => routedAtOf(now, slot.daysAgo)))].toSorted(ascending)

const demoLeads = (now: Millis, sweeps: readonly Millis[], dice: Dice): DemoLead[] => {
  const accounts = demoAccounts(dice)
  const names = new Set(demoTeam.map((member) => member.name))
  const uses = new Map<string, number>()
  const nextOf = (key: string): number => {
    const count = uses.get(key) ?? 0
    uses.set(key, count + 1)
    return count
  }
  const accountFor = ({ rep }: Placed, kind: DemoAccount['kind']): DemoAccount => {
    const fitting = accounts.filter((account) => account.kind === kind && account.repId === rep.id)
    return nth(fitting, nextOf(`${rep.id} ${kind}`))
  }
  return placedSlots.map((placed, number) => {
    const { slot, rep, owned } = placed
    // Each rep begins with another story, so that no two queues look the same.
    const round = demoReps.indexOf(rep) * 3 + nextOf(`${owned ? rep.id : 'pool'} ${slot.story}`)
    const story = nth(stories[slot.story], round)
    const account = accountFor(placed, nth(story.accounts, round))
    const person = somebody(dice, story.level, account.facts.domain ?? 'mail.example', names)
    const routedAt = routedAtOf(now, slot.daysAgo)
    const ownerId = owned ? rep.id : null
    return liveJourney({ number, story, account, person, ownerId, routedAt, sweeps, deeds: slot.deeds }, dice)
  })
}

const stepsOf = (leads: readonly DemoLead[], rules: DemoRules, dice: Dice): DemoStep[] => {
  const steps = new Map<Millis, DemoStep>()
  const stepAt = (at: Millis): DemoStep => {
    const step = steps.get(at) ?? { at, leads: [], signals: [], decisions: [] }
    steps.set(at, step)
    return step
  }
  for (const lead of leads) {
    const created = heardAt(rules, toMillis(lead.input.createdAt))
    stepAt(created).leads.push(lead.input)
    for (const signal of lead.signals) {
      const heard = heardAt(rules, toMillis(signal.at))
      stepAt(heard < created ? created : heard).signals.push(signal)
    }
    for (const decision of decideAll(lead, rules, dice)) stepAt(decision.at).decisions.push(decision)
  }
  return [...steps.values()].toSorted((left, right) => ascending(left.at, right.at))
}

const model = scoringModelSchema.parse(exampleModel)

/** The demo as it looks at `now`. Pure: the same instant gives the same workspace. */
export const demoWorkspace = (now: Millis): DemoWorkspace => {
  const dice = seededDice(SEED)
  const sweeps = sweepsOf(now)
  const leads = demoLeads(now, sweeps, dice)
  const rules: DemoRules = {
    model,
    policy: demoSlaPolicy,
    calendars: new Map(demoCalendars.map((calendar) => [calendar.id, calendar])),
    sweeps,
  }
  return {
    name: 'Heatline demo',
    members: demoTeam,
    model,
    policy: demoSlaPolicy,
    calendars: demoCalendars,
    steps: stepsOf(leads, rules, dice),
  }
}
