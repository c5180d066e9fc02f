import type { LeadInput } from '../../lib/contract/lead.ts'
import { type Millis, toMillis } from '../../lib/contract/time.ts'
import { type DemoDecision, decideAll } from './decide.ts'
import type { Dice } from './dice.ts'
import type { DemoLead, LeadSignal } from './journey.ts'
import { DAY, HOUR } from './moments.ts'
import { type DemoRules, heardAt } from './place-at.ts'

/** What reaches the server at one instant, in the order in which it has to be taken. */
export type DemoStep = {
  at: Millis
  leads: LeadInput[]
  signals: LeadSignal[]
  decisions: DemoDecision[]
}

/** Decisions come with the next sweep, at the latest in the evening, when laptops are opened once more. */
const receivedAt = (rules: DemoRules, at: Millis): Millis => {
  const today = Math.floor(at / DAY) * DAY + 20 * HOUR
  const evening = today < at ? today + DAY : today
  return Math.min(heardAt(rules, at), evening) as Millis
}

/** All that reaches the server, each thing at the instant at which it does, ascending. */
export const demoSteps = (leads: readonly DemoLead[], rules: DemoRules, dice: Dice): DemoStep[] => {
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
    for (const decision of decideAll(lead, rules, dice))
      stepAt(receivedAt(rules, decision.at)).decisions.push(decision)
  }
  return [...steps.values()].toSorted((left, right) => left.at - right.at)
}
