import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LeadInput, leadInputSchema } from '../../../lib/contract/lead.ts'
import { type Rule, scoringModelSchema } from '../../../lib/contract/scoring-model.ts'
import { type Millis, toMillis } from '../../../lib/contract/time.ts'
import { evaluate } from '../../../lib/domain/scoring/evaluate.ts'
import { leadMapSchema } from './import-map.ts'
import { inspectFile } from './inspect-file.ts'
import { columnsOf } from './map-fields.ts'
import { readBatches } from './read-batches.ts'

const example = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../examples', name), 'utf8'))

const map = leadMapSchema.parse(example('x-education.map.json'))
const model = scoringModelSchema.parse(example('x-education.model.json'))
const NOW = Date.UTC(2026, 2, 2, 9) as Millis

// The header names of the public data set; the rows are made up.
const columns = [
  ...['Prospect ID', 'Lead Number', 'Lead Origin', 'Lead Source', 'Do Not Email', 'Do Not Call', 'Converted'],
  ...['TotalVisits', 'Total Time Spent on Website', 'Page Views Per Visit', 'Last Activity', 'Country'],
  ...['Specialization', 'How did you hear about X Education', 'What is your current occupation'],
  ...['What matters most to you in choosing a course', 'Tags', 'Lead Quality', 'Lead Profile', 'City'],
  ...['Asymmetrique Activity Index', 'A free copy of Mastering The Interview', 'Last Notable Activity'],
]
const afterContact = ['Tags', 'Lead Quality', 'Last Activity', 'Last Notable Activity', 'Lead Profile']

const plain = {
  'Prospect ID': 'p-1',
  'Lead Number': '600001',
  'Lead Origin': 'API',
  'Lead Source': 'google',
  'Do Not Email': 'No',
  'Do Not Call': 'No',
  Converted: '0',
  TotalVisits: '3',
  'Total Time Spent on Website': '240',
  'Page Views Per Visit': '1.5',
  Specialization: 'Select',
  City: 'Select',
  Tags: 'Will revert after reading the email',
  'Lead Quality': 'High in Relevance',
  'A free copy of Mastering The Interview': 'Yes',
}

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heatline-x-'))
})
afterAll(() => rm(folder, { recursive: true }))

const leadsOf = async (...rows: Record<string, string>[]): Promise<LeadInput[]> => {
  const path = join(folder, 'leads.csv')
  const lines = rows.map((row) => columns.map((column) => row[column] ?? '').join(','))
  await writeFile(path, [columns.join(','), ...lines].join('\n'))
  const file = { path, encoding: 'utf-8', delimiter: ',' }
  await inspectFile(file, columnsOf(map))
  const leads: LeadInput[] = []
  for await (const batch of readBatches(file, map, { rows: 100, after: 0, cut: 0, now: NOW })) {
    expect(batch.refusals).toEqual([])
    for (const { json } of batch.ready) leads.push(leadInputSchema.parse(JSON.parse(json)))
  }
  return leads
}

const receiptOf = async (row: Record<string, string>) => {
  const [lead] = await leadsOf({ ...plain, ...row })
  if (!lead) throw new Error('expected a lead')
  const { id, email, title, source, attributes } = lead
  const createdAt = toMillis(lead.createdAt)
  return evaluate(
    model,
    { id, email, emailDomainKind: null, title, source, createdAt, attributes, account: null },
    [],
    NOW,
  )
}

describe('the map of the X Education leads', () => {
  it('makes a lead of a row: a name from its number, the outcome apart from the attributes', async () => {
    const [lead] = await leadsOf(plain)
    expect(lead).toMatchObject({ id: 'p-1', name: 'Lead 600001', source: 'Google', outcome: 'lost' })
    expect(lead?.attributes).toEqual({
      leadNumber: 600001,
      leadOrigin: 'API',
      doNotEmail: false,
      doNotCall: false,
      askedForInterviewGuide: true,
      visits: 3,
      pagesPerVisit: 1.5,
      secondsOnSite: 240,
    })
  })

  it('leaves out what was only known after contact, and the answer itself', () => {
    expect(columnsOf(map).filter((column) => afterContact.includes(column) || /^Asymm/.test(column))).toEqual(
      [],
    )
    const asAttributes = Object.values(map.attributes).map((field) => field.column)
    expect(asAttributes).not.toContain('Converted')
  })
})

describe('the model of the X Education leads', () => {
  it('asks only for facts that the map brings', () => {
    const attributeOf = ({ when }: Rule): string[] => ('attribute' in when ? [when.attribute] : [])
    const known = [...Object.keys(map.attributes), 'source']
    expect(model.rules.flatMap(attributeOf).filter((name) => !known.includes(name))).toEqual([])
  })

  it('has 10 to 20 rules in round points, at least 3 of them negative', () => {
    expect(model.rules.length).toBeGreaterThanOrEqual(10)
    expect(model.rules.length).toBeLessThanOrEqual(20)
    expect(model.rules.filter((rule) => rule.points % 5 !== 0)).toEqual([])
    expect(model.rules.filter((rule) => rule.points < 0).length).toBeGreaterThanOrEqual(3)
  })

  it('calls a professional who read for a quarter of an hour hot, and a short single visit cold', async () => {
    const professional = {
      'What is your current occupation': 'Working Professional',
      'What matters most to you in choosing a course': 'Better Career Prospects',
      'Total Time Spent on Website': '1100',
    }
    expect(await receiptOf(professional)).toMatchObject({ band: 'hot', total: 65_000 })
    expect(await receiptOf({ TotalVisits: '1' })).toMatchObject({ band: 'cold', total: -25_000 })
    expect(await receiptOf({ 'Total Time Spent on Website': '700' })).toMatchObject({
      band: 'warm',
      total: 25_000,
    })
  })

  it('never calls anybody hot for who they are alone', () => {
    const fit = model.rules.filter((rule) => rule.dimension === 'fit' && rule.points > 0)
    const hotFrom = model.bands.find((band) => band.id === 'hot')?.from
    expect(fit.reduce((sum, rule) => sum + rule.points, 0)).toBeLessThan(hotFrom ?? 0)
  })
})
