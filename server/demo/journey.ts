import { type LeadId, leadIdSchema, type MemberId, signalIdSchema } from '../../lib/contract/ids.ts'
import type { LeadInput, Outcome } from '../../lib/contract/lead.ts'
import type { SignalInput } from '../../lib/contract/signal.ts'
import { type Instant, type Millis, toInstant, toMillis } from '../../lib/contract/time.ts'
import type { DemoAccount } from './accounts.ts'
import type { Dice } from './dice.ts'
import { atOfficeHours, before, DAY, HOUR, MINUTE } from './moments.ts'
import type { Person } from './people.ts'
import type { DeedPlan } from './slots.ts'
import type { Story } from './stories.ts'
import { signalOf, type Visit } from './visits.ts'

/** In the demo it is always known of whom a signal is. */
export type LeadSignal = SignalInput & { leadId: LeadId }

/** A lead with all that it did; `routedAt` is when the server hears of its last visit. */
export type DemoLead = {
  input: LeadInput
  signals: readonly LeadSignal[]
  routedAt: Millis
  deeds: readonly DeedPlan[]
}

const STEP_MS = 4 * MINUTE

export type JourneyInput = {
  number: number
  story: Story
  account: DemoAccount
  person: Person
  ownerId: MemberId | null
  routedAt: Millis
  /** Every instant at which the server hears of something, ascending. */
  sweeps: readonly Millis[]
  deeds: readonly DeedPlan[]
}

/** Just before the server hears of it: time for the visit's steps, and a minute or so for them to arrive. */
const beforeSweep = (sweep: Millis, visit: Visit, dice: Dice): Millis =>
  before(sweep, visit.length * STEP_MS + dice.number.int({ min: 20_000, max: 100_000 }))

/**
 * When each visit began: the last one just before it was routed, the others spread over the story's days. The one that
 * makes a lead is heard of at once too, or the lead would have waited for its first score.
 */
const visitTimes = ({ story, routedAt, sweeps }: JourneyInput, dice: Dice): Millis[] => {
  const last = story.visits.length - 1
  const times = story.visits.map((visit, index) => {
    if (index === last) return beforeSweep(routedAt, visit, dice)
    const share = (1 - index / last) * dice.number.float({ min: 0.85, max: 1.1 })
    const about = before(routedAt, Math.max(story.days * share, last - index) * DAY)
    const sweep = index === story.knownFrom ? sweeps.findLast((at) => at <= about) : undefined
    return sweep === undefined ? atOfficeHours(about, dice) : beforeSweep(sweep, visit, dice)
  })
  return times.toSorted((left, right) => left - right)
}

const visitSignals = (id: LeadId, visit: Visit, at: Millis, first: number, dice: Dice) => {
  const sessionId = `${id}-${first}`
  return visit.map((step, index): LeadSignal => {
    const { type, properties, web } = signalOf(step, dice.number.int({ max: 11 }))
    const offset = index * STEP_MS + dice.number.int({ max: 3 * MINUTE })
    return {
      id: signalIdSchema.parse(`${id}-${first + index}`),
      leadId: id,
      accountId: null,
      type,
      at: toInstant((at + offset) as Millis),
      properties,
      sessionId: web ? sessionId : null,
      initiator: 'buyer',
    }
  })
}

/** The letter that was opened had been sent: an automation's doing, which ends no silence. */
const letterBefore = (opened: LeadSignal): LeadSignal => ({
  ...opened,
  id: signalIdSchema.parse(`${opened.id}-sent`),
  type: 'email_sent',
  at: toInstant(before(toMillis(opened.at), 50 * MINUTE)),
  initiator: 'automation',
})

const withLetters = (signals: readonly LeadSignal[]): LeadSignal[] =>
  signals.flatMap((signal) => (signal.type === 'email_opened' ? [letterBefore(signal), signal] : [signal]))

const outcomeOf = ({ deeds, number }: JourneyInput): Outcome | null => {
  const last = deeds.at(-1)?.kind
  if (last === 'accept')
    return (['meeting_set', 'meeting_held', 'opportunity', 'won'] as const)[number % 4] ?? null
  return last === 'reject' ? 'lost' : null
}

/** HubSpot's address of a contact, in a portal that is nobody's. */
const crmUrlOf = (number: number): string =>
  `https://app.hubspot.com/contacts/99000001/record/0-1/${7_100_000 + number}`

/**
 * When it became a lead: with the last thing done in the visit that made it one, a form. Who only opens a letter or comes to
 * a webinar was on a list an hour before.
 */
const createdAtOf = (visitAt: Millis, signals: readonly LeadSignal[]): Instant =>
  signals.findLast((signal) => signal.sessionId !== null)?.at ?? toInstant(before(visitAt, HOUR))

/** One lead's life up to now. */
export const liveJourney = (input: JourneyInput, dice: Dice): DemoLead => {
  const { number, story, account, person, ownerId, routedAt, deeds } = input
  const id = leadIdSchema.parse(`hubspot-${7_100_000 + number}`)
  const times = visitTimes(input, dice)
  const visits = story.visits.map((visit, index) =>
    visitSignals(id, visit, times[index] ?? routedAt, index * 10, dice),
  )
  return {
    input: {
      ...person,
      id,
      source: dice.helpers.arrayElement(story.sources),
      createdAt: createdAtOf(times[story.knownFrom] ?? routedAt, visits[story.knownFrom] ?? []),
      ownerId,
      attributes: { country: account.facts.attributes.country ?? null },
      account: account.facts,
      crmUrl: crmUrlOf(number),
      recordUrls: [],
      tags: account.facts.lists.includes('competitor') ? ['competitor'] : [],
      outcome: outcomeOf(input),
    },
    signals: withLetters(visits.flat()),
    routedAt,
    deeds,
  }
}
