import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { scoreCommand } from './score.ts'

const examples = join(import.meta.dirname, '../../../examples')
const path = (name: string): string => join(examples, name)

/** As a newcomer types it: leads out of a CSV file, by a mapping file, with what they did. */
const scored = async (): Promise<Record<string, string>> => {
  const lines: string[] = []
  const out = {
    print: (line: string) => lines.push(line),
    say: () => {},
    clock: () => Date.parse('2026-03-02T09:00:00Z'),
  }
  const files = ['--leads', path('leads.csv'), '--map', path('leads.map.json')]
  const options = ['--model', path('gated-15.model.json'), ...files, '--signals', path('signals.ndjson')]
  await scoreCommand(out).parseAsync([...options, '--json'], { from: 'user' })
  return Object.fromEntries(lines.map((line) => JSON.parse(line)).map(({ leadId, band }) => [leadId, band]))
}

it('the sample leads show each band that a newcomer should meet', async () => {
  expect(await scored()).toEqual({
    'crm-1001': 'hot',
    'crm-1002': 'hot',
    'crm-1003': 'cold',
    'crm-1004': 'cold',
    'crm-1005': 'disqualified',
    'crm-1006': 'cold',
  })
})

it('the sample signals are of the sample leads', () => {
  const leads = readFileSync(path('leads.csv'), 'utf8')
  const signals = readFileSync(path('signals.ndjson'), 'utf8').trim().split('\n')
  for (const signal of signals) expect(leads).toContain(`\n${JSON.parse(signal).leadId.replace('crm-', '')},`)
})
