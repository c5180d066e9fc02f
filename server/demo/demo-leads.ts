import type { MemberInput } from '../../lib/contract/member.ts'
import type { Millis } from '../../lib/contract/time.ts'
import { type DemoAccount, demoAccounts } from './accounts.ts'
import { type Dice, nth, seededDice } from './dice.ts'
import { type DemoLead, liveJourney } from './journey.ts'
import { atOfficeHours, before, DAY } from './moments.ts'
import { somebody } from './people.ts'
import { poolSlots, repSlots, type Slot } from './slots.ts'
import { stories } from './stories.ts'
import { demoReps, demoTeam } from './team.ts'

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

/** When the server hears of something, ascending. */
export const sweepsOf = (now: Millis): Millis[] =>
  [...new Set(placedSlots.map(({ slot }) => routedAtOf(now, slot.daysAgo)))].toSorted(
    (left, right) => left - right,
  )

/** Every lead of the demo with all that it did up to `now`. */
export const demoLeads = (now: Millis, sweeps: readonly Millis[], dice: Dice): DemoLead[] => {
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
