import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aCalendar, aDecision, aLead, aModel, aPolicy, aSignal } from '../../test/fixtures/builders.ts'
import { compileForm } from './form.ts'
import { isChange } from './forms.ts'

const examples = join(import.meta.dirname, '../../examples')
const models = readdirSync(examples)
  .filter((name) => name.endsWith('.model.json'))
  .map((name) => [name, JSON.parse(readFileSync(join(examples, name), 'utf8')) as object] as const)

const model = (over: object): unknown => ({ kind: 'model', model: { ...aModel(), ...over } })
const condition = (when: object): unknown => model({ rules: [{ ...aModel().rules[0], when }] })

describe('a change of the feed', () => {
  it.each([
    ['lead', { lead: aLead({ signals: [aSignal()] }) }],
    ['leadRemoved', { id: 'lead-1' }],
    ['decision', { decision: aDecision() }],
    ['slaPolicy', { slaPolicy: aPolicy() }],
    ['calendar', { calendar: aCalendar() }],
    ['calendar', { calendar: { kind: 'always', id: 'always', name: 'Always' } }],
    ['rejectReasons', { rejectReasons: [] }],
  ])('of a known kind and form is understood: %s', (kind, rest) => {
    expect(isChange({ kind, ...rest })).toBe(true)
  })

  it.each([
    ['a kind of a newer server', { kind: 'campaign', campaign: {} }],
    ['the name of something every object has', { kind: 'constructor' }],
    ['no object', 'lead'],
    ['a lead without signals', { kind: 'lead', lead: { ...aLead(), signals: undefined } }],
    ['a lead with a time that is none', { kind: 'lead', lead: { ...aLead(), createdAt: 'yesterday' } }],
    ['a lead with a fact that is no fact', { kind: 'lead', lead: { ...aLead(), attributes: { a: {} } } }],
    ['a calendar of a newer kind', { kind: 'calendar', calendar: { kind: 'lunar', id: 'l', name: 'Lunar' } }],
    ['a policy with more to follow', { kind: 'slaPolicy', slaPolicy: { ...aPolicy(), escalateTo: 'boss' } }],
  ])('is not: %s', (_, change) => {
    expect(isChange(change)).toBe(false)
  })

  it('may hold words and fields that this version does not know, in a row', () => {
    const lead = {
      ...aLead(),
      outcome: 'renewed',
      mood: 'good',
      signals: [{ ...aSignal(), initiator: 'partner' }],
    }
    expect(isChange({ kind: 'lead', lead })).toBe(true)
  })
})

describe('a model', () => {
  it.each(models)('that ships as an example is understood: %s', (_, document) => {
    expect(isChange({ kind: 'model', model: document })).toBe(true)
  })

  it('gets the defaults of what it leaves out', () => {
    const change = model({ gate: undefined, reviewIntervalDays: undefined })
    expect(isChange(change)).toBe(true)
    expect(change).toMatchObject({ model: { gate: [], reviewIntervalDays: 90 } })
  })

  it('gets them only from the form that fits', () => {
    const when = { op: 'equals', attribute: 'country', value: 'DE' }
    const change = condition({ ...when })
    expect(isChange(change)).toBe(true)
    expect(change).toMatchObject({ model: { rules: [{ when }] } })
    expect(JSON.stringify(change)).not.toContain('"where"')
  })

  it('may nest its conditions', () => {
    const inner = { op: 'exists', attribute: 'country' }
    expect(isChange(condition({ op: 'all', of: [{ op: 'not', condition: inner }, inner] }))).toBe(true)
    expect(isChange(condition({ op: 'all', of: [{ op: 'not', condition: { op: 'perhaps' } }] }))).toBe(false)
  })

  it.each([
    ['a newer version of the form', { schemaVersion: 2 }],
    ['a field that it does not know', { brain: 'large' }],
    ['a cut that is no pair', { grade: { fit: [1], engagement: [2, 1] } }],
    ['points that are no number', { inactivity: { days: 30, points: 'ten' } }],
  ])('is followed to the letter or not at all: %s', (_, over) => {
    expect(isChange(model(over))).toBe(false)
  })
})

describe('a form', () => {
  it('of a type that it does not know fits nothing', () => {
    expect(compileForm({ type: 'bigint' })(1)).toBe(false)
  })
})
