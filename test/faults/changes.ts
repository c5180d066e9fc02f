import type { Change, LeadId } from '../../lib/contract/index.ts'
import { aLead, aModel, aPolicy, aSignal } from '../fixtures/builders.ts'

type LeadInput = NonNullable<Parameters<typeof aLead>[0]>

export const NOW = '2026-03-02T10:00:00.000Z'

export const leadChange = (over: LeadInput): Change => ({ kind: 'lead', lead: aLead(over) })

/** Asked for a demo an hour ago; a VP is hot by it, anybody else warm. */
export const demoLead = (id: string, over: LeadInput = {}): Change =>
  leadChange({ id, name: id, signals: [aSignal({ id: `${id}-demo`, type: 'demo_requested' })], ...over })

export const removal = (id: string): Change => ({ kind: 'leadRemoved', id: id as LeadId })

export const rules: Change[] = [
  { kind: 'calendar', calendar: { kind: 'always', id: 'always', name: 'Always' } },
  { kind: 'slaPolicy', slaPolicy: aPolicy() },
  { kind: 'model', model: aModel() },
]
