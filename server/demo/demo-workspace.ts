import exampleModel from '../../examples/gated-15.model.json' with { type: 'json' }
import type { MemberInput } from '../../lib/contract/member.ts'
import { type ScoringModel, scoringModelSchema } from '../../lib/contract/scoring-model.ts'
import type { Calendar, SlaPolicy } from '../../lib/contract/sla.ts'
import type { Millis } from '../../lib/contract/time.ts'
import { demoLeads, sweepsOf } from './demo-leads.ts'
import { type DemoStep, demoSteps } from './demo-steps.ts'
import { seededDice } from './dice.ts'
import type { DemoRules } from './place-at.ts'
import { demoCalendars, demoSlaPolicy } from './rules.ts'
import { demoTeam } from './team.ts'

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

/** The example, and a threshold for accounts: people of one account can be hot together. */
const model = scoringModelSchema.parse({ ...exampleModel, accountRollUp: { hotFrom: 30 } })

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
    now,
  }
  return {
    name: 'Heatline demo',
    members: demoTeam,
    model,
    policy: demoSlaPolicy,
    calendars: demoCalendars,
    steps: demoSteps(leads, rules, dice),
  }
}
