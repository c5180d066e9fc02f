import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { leadSchema } from '../../../lib/contract/lead.ts'
import { receiptSchema } from '../../../lib/contract/receipt.ts'
import { CliErrorCode } from '../cli-error.ts'
import { leadLineSchema } from '../scoring/lead-line.ts'
import { scoreCommand } from './score.ts'

const examples = join(import.meta.dirname, '../../../examples')

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heatline-score-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

const file = async (name: string, text: string): Promise<string> => {
  const path = join(folder, name)
  await writeFile(path, text)
  return path
}

const ndjson = (...values: unknown[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join('')

const ada = {
  id: 'ada',
  name: 'Ada Sample',
  title: 'Director of Sales',
  email: 'ada@gmail.com',
  createdAt: '2026-03-01T09:00:00Z',
  account: { id: 'acme', name: 'Acme', attributes: { employees: 200 } },
}
const bob = {
  id: 'bob',
  name: 'Bob Sample',
  createdAt: '2026-03-01T09:00:00Z',
  account: { id: 'b', name: 'B', attributes: { industry: 'agency' } },
}
const demo = { id: 's1', leadId: 'ada', type: 'demo_requested', at: '2026-03-02T09:00:00Z' }

const score = async (...options: string[]) => {
  const lines: string[] = []
  const words: string[] = []
  const out = {
    print: (line: string) => lines.push(line),
    say: (line: string) => words.push(line),
    clock: () => Date.parse('2026-03-02T09:00:00Z'),
  }
  const command = scoreCommand(out)
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
  await command.parseAsync(options, { from: 'user' })
  return { lines, words, rows: () => lines.map((line) => JSON.parse(line)) }
}

const by = (model: string): string[] => ['--model', join(examples, `${model}.model.json`)]

describe('heatline score', () => {
  it('answers one line for each lead, in the order of the file', async () => {
    const leads = await file('leads.ndjson', ndjson(bob, ada))
    const signals = await file('signals.ndjson', ndjson(demo))
    const { rows } = await score(...by('gated-15'), '--leads', leads, '--signals', signals, '--json')
    expect(rows()).toEqual([
      {
        leadId: 'bob',
        total: -10,
        band: 'disqualified',
        lane: null,
        fit: -10,
        engagement: 0,
        grade: null,
        stage: null,
        gate: {
          verdict: 'failed',
          checks: [{ id: 'industry', label: 'Not the wrong industry', verdict: 'failed' }],
        },
        lines: [{ key: 'rule:wrong-industry', kind: 'rule', ruleId: 'wrong-industry', points: -10 }],
        coverage: {
          known: 1,
          asked: 4,
          unknown: ['title', 'account.employees', 'account.complementaryTools'],
        },
        nextChangeAt: null,
        nextBand: null,
      },
      expect.objectContaining({
        leadId: 'ada',
        total: 19,
        band: 'hot',
        fit: 9,
        engagement: 10,
        nextChangeAt: '2026-04-01T09:00:00.000Z',
        nextBand: 'warm',
      }),
    ])
  })

  it('scores as of an instant', async () => {
    const leads = await file('leads.ndjson', ndjson({ ...ada, signals: [{ ...demo, leadId: undefined }] }))
    const at = ['--at', '2026-04-01T09:00:00Z']
    const { rows } = await score(...by('gated-15'), '--leads', leads, ...at, '--json')
    expect(rows()).toMatchObject([{ total: 14, engagement: 5, band: 'warm' }])
  })

  it('derives whose an e-mail address is', async () => {
    const leads = await file('leads.ndjson', ndjson(ada))
    const { rows } = await score(...by('classic-50'), '--leads', leads, '--json')
    expect(rows()[0].lines).toContainEqual(expect.objectContaining({ ruleId: 'free-email', points: -10 }))
  })

  it('takes leads as they are synced', async () => {
    const synced = {
      ...ada,
      account: undefined,
      accountId: 'acme',
      emailDomainKind: 'company',
      signals: [{ ...demo, leadId: undefined, properties: {}, sessionId: null, initiator: 'buyer' }],
      score: { total: 1 },
      routes: [],
    }
    const leads = await file('leads.ndjson', ndjson(synced))
    const { rows } = await score(...by('classic-50'), '--leads', leads, '--json')
    expect(rows()).toMatchObject([{ leadId: 'ada', total: 30 }])
  })

  it('knows every field of a synced lead', () => {
    const unknown = Object.keys(leadSchema.shape).filter((name) => !(name in leadLineSchema.shape))
    expect(unknown).toEqual([])
  })

  it('reads a CSV whose columns are called as the contract calls them', async () => {
    const header = 'id,createdAt,title,emailDomainKind,account.name,account.employees,account.lists,tools'
    const rows = [
      'x,2026-03-01T09:00:00Z,VP Sales,free,Acme,200,target;other,true',
      'y,2026-03-01T09:00:00Z,,,,,,',
    ]
    const leads = await file('leads.csv', [header, ...rows].join('\n'))
    const classic = await score(...by('classic-50'), '--leads', leads, '--json')
    expect(classic.rows()).toMatchObject([
      { leadId: 'x', total: 25 },
      { leadId: 'y', total: 0 },
    ])
    const gated = await score(...by('gated-15'), '--leads', leads, '--json')
    expect(gated.rows()).toMatchObject([{ leadId: 'x', total: 9 }, { leadId: 'y' }])
  })

  it('reads any other CSV by a mapping file', async () => {
    const leads = await file('leads.csv', 'Nr,Who,Role,Since\n7,Ada,CEO,2026-03-01T09:00:00Z\n')
    const map = await file(
      'map.json',
      JSON.stringify({
        id: { column: 'Nr' },
        name: { column: 'Who' },
        title: { column: 'Role' },
        createdAt: { column: 'Since' },
      }),
    )
    const { rows } = await score(...by('classic-50'), '--leads', leads, '--map', map, '--json')
    expect(rows()).toMatchObject([{ leadId: '7', total: 20 }])
  })

  it('counts a signal once however often it is listed', async () => {
    const leads = await file('leads.ndjson', ndjson(ada))
    const signals = await file(
      'signals.ndjson',
      ndjson({ ...demo, type: 'blog_read' }, { ...demo, type: 'blog_read' }),
    )
    const { rows } = await score(...by('gated-15'), '--leads', leads, '--signals', signals, '--json')
    expect(rows()).toMatchObject([{ engagement: 1 }])
  })

  it('says how many signals belong to nobody in the file', async () => {
    const leads = await file('leads.ndjson', ndjson(bob))
    const signals = await file('signals.ndjson', ndjson(demo))
    const { words } = await score(...by('gated-15'), '--leads', leads, '--signals', signals)
    expect(words).toEqual([`${signals}: 1 signals of leads that are not in ${leads}`])
  })

  it('scores nobody by what was seen of an account, and says so', async () => {
    const leads = await file('leads.ndjson', ndjson(ada))
    const ofAcme = { ...demo, leadId: undefined, accountId: 'acme' }
    const signals = await file('signals.ndjson', ndjson(ofAcme))
    const { words, rows } = await score(...by('gated-15'), '--leads', leads, '--signals', signals, '--json')
    expect(rows()).toMatchObject([{ leadId: 'ada', engagement: 0 }])
    expect(words).toEqual([`${signals}: 1 signals of accounts, which score no single lead`])
  })

  it('explains one lead in the words of the panel, line by line', async () => {
    const leads = await file('leads.ndjson', ndjson(bob, ada))
    const signals = await file('signals.ndjson', ndjson(demo, { ...demo, id: 's2', type: 'blog_read' }))
    const at = ['--at', '2026-04-05T09:00:00Z']
    const { lines } = await score(
      ...by('gated-15'),
      ...['--leads', leads, '--signals', signals, '--explain', 'ada'],
      ...at,
    )
    expect(lines.join('\n').split('\n')).toEqual([
      'ada at 2026-04-05T09:00:00.000Z by gated-15 version 1',
      '    points  why',
      `----------  ${'-'.repeat(40)}`,
      '        +5  Director or above',
      '        +4  50 to 500 employees',
      '       +10  Asked for a demo',
      '        +1  Read a blog post',
      '      -2.2  Silent for 34 days (30 or more): keeps 80 % of 11',
      '        -3  Inactive for 34 days (30 or more)',
      `----------  ${'-'.repeat(40)}`,
      '      14.8  total: warm',
      'gate: Not the wrong industry: unknown',
      'Falls to Cold on 2026-05-31T09:00:00.000Z if silent',
      '0.2 short of Hot: one “Asked for a demo”, “Visited the pricing page at least twice”, “Downloaded a case study”, “Attended a webinar”, “Read a blog post” or “Opened an e-mail” would do it',
      '2 of 4 facts known; unknown: account.industry, account.complementaryTools',
    ])
  })

  it('explains one lead to a script with the whole receipt', async () => {
    const leads = await file('leads.ndjson', ndjson(ada))
    const { lines } = await score(...by('gated-15'), '--leads', leads, '--explain', 'ada', '--json')
    expect(receiptSchema.parse(JSON.parse(lines[0] ?? '')).leadId).toBe('ada')
  })

  it('tells people how many are in which band, and why each is where it is', async () => {
    const leads = await file('leads.ndjson', ndjson(bob, ada, { ...ada, id: 'cleo', title: null }))
    const signals = await file('signals.ndjson', ndjson(demo))
    const { lines } = await score(...by('gated-15'), '--leads', leads, '--signals', signals)
    expect(lines.join('\n').split('\n')).toEqual([
      '3 leads by gated-15 version 1',
      '       1   33.3 %  hot',
      '       0    0.0 %  warm',
      '       1   33.3 %  cold',
      '       1   33.3 %  disqualified',
      '',
      'bob',
      '       -10  Wrong industry',
      '       -10  total: disqualified',
      '',
      'ada',
      '        +5  Director or above',
      '        +4  50 to 500 employees',
      '       +10  Asked for a demo',
      '        19  total: hot',
      '',
      'cleo',
      '        +4  50 to 500 employees',
      '         4  total: cold',
    ])
  })

  it('refuses a file for every fault in it, and scores nothing', async () => {
    const leads = await file(
      'leads.ndjson',
      `${ndjson({ ...ada, id: '' })}not json\n${ndjson({ ...bob, titel: 'x' })}`,
    )
    const refused = score(...by('gated-15'), '--leads', leads)
    await expect(refused).rejects.toMatchObject({ code: CliErrorCode.invalidLine })
    const faults = await refused.catch((error) => error.faults.map((fault: { path: string }) => fault.path))
    expect(faults).toEqual(['line 1 /id', 'line 1 /id', 'line 2 /', 'line 3 /'])
  })

  it.each([
    ['a lead to explain that is not there', ['--explain', 'nobody'], CliErrorCode.badOption],
    ['an instant without offset', ['--at', '2026-03-02T09:00:00'], 'commander.invalidArgument'],
    ['a file that is not there', ['--signals', '/nowhere.ndjson'], CliErrorCode.unreadableFile],
  ])('refuses %s', async (_case, options, code) => {
    const leads = await file('leads.ndjson', ndjson(ada))
    await expect(score(...by('gated-15'), '--leads', leads, ...options)).rejects.toMatchObject({ code })
  })
})
