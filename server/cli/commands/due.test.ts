import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { z } from 'zod'
import { calendarSchema, slaPolicySchema } from '../../../lib/contract/sla.ts'
import { aCalendar } from '../../../test/fixtures/builders.ts'
import { CliError, CliErrorCode } from '../cli-error.ts'
import { dueCommand } from './due.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heatline-due-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true })
  process.exitCode = undefined
})

const due = async (calendar: unknown, ...options: string[]): Promise<unknown> => {
  const path = join(folder, 'calendar.json')
  await writeFile(path, typeof calendar === 'string' ? calendar : JSON.stringify(calendar))
  const lines: string[] = []
  const command = dueCommand((line) => lines.push(line))
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
  await command.parseAsync(['--calendar', path, ...options], { from: 'user' })
  expect(lines).toHaveLength(1)
  return JSON.parse(lines[0] ?? '')
}

const from = ['--from', '2026-03-06T16:30:00+01:00']

describe('heatline due', () => {
  it('answers what RevOps asks: a lead that comes Friday 16:45 is due when?', async () => {
    const office = await readFile(join(import.meta.dirname, '../../../examples/calendar-office.json'), 'utf8')
    const friday = ['--from', '2026-03-06T16:45:00+01:00']
    // The example's office closes on Fridays at four, and has lunch from twelve to one.
    expect(await due(office, ...friday, '--minutes', '60')).toEqual({ due: '2026-03-09T09:00:00.000Z' })
    const monday = ['--to', '2026-03-09T14:00:00+01:00']
    expect(await due(office, ...friday, ...monday)).toEqual({ elapsedMinutes: 240 })
  })

  it('says when so many working minutes have passed', async () => {
    expect(await due(aCalendar(), ...from, '--minutes', '60')).toEqual({ due: '2026-03-09T08:30:00.000Z' })
  })

  it('says how many there are until an instant, parts of them too', async () => {
    const to = ['--to', '2026-03-09T09:00:30+01:00']
    expect(await due(aCalendar(), ...from, ...to)).toEqual({ elapsedMinutes: 30.5 })
  })

  it('says never, as a finding, on a calendar that does not work', async () => {
    const week = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }
    expect(await due(aCalendar({ week }), ...from, '--minutes', '1')).toEqual({ due: null })
    expect(process.exitCode).toBe(1)
  })

  it('says never of what no instant can be written for, and what it would have been', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {})
    const always = { kind: 'always', id: 'always', name: 'Always' }
    const late = ['--from', '9999-12-31T23:00:00Z', '--minutes']
    expect(await due(always, ...late, '59.5')).toEqual({ due: '9999-12-31T23:59:30.000Z' })
    expect([process.exitCode, said.mock.calls]).toEqual([undefined, []])
    expect(await due(always, ...late, '600')).toEqual({ due: null })
    expect(process.exitCode).toBe(1)
    expect(said.mock.lastCall?.[0]).toMatch(
      /expected 600 minutes of working time by the end of the year 9999, got \+010000/,
    )
    said.mockRestore()
  })

  it.each(['0x10', '1e3', ' 5 ', '1.', '.5', '+5', '-1', '', '1_000'])(
    'takes no minutes from %j',
    async (text) => {
      await expect(due(aCalendar(), ...from, '--minutes', text)).rejects.toMatchObject({
        code: 'commander.invalidArgument',
        message: expect.stringContaining(
          `expected a number of minutes in digits, from 0 to 52594560, got ${JSON.stringify(text)}`,
        ),
      })
    },
  )

  it.each([
    ['neither question', [], CliErrorCode.badOption],
    ['an end before the beginning', ['--to', '2026-03-06T16:29:59+01:00'], CliErrorCode.badOption],
    ['both questions', ['--minutes', '1', '--to', '2026-03-09T09:00:00Z'], 'commander.conflictingOption'],
    ['an instant without offset', ['--to', '2026-03-09T09:00:00'], 'commander.invalidArgument'],
    ['more minutes than a date can hold', ['--minutes', '9'.repeat(300)], 'commander.invalidArgument'],
  ])('refuses %s', async (_case, options, code) => {
    await expect(due(aCalendar(), ...from, ...options)).rejects.toMatchObject({ code })
  })
})

describe('a bad calendar', () => {
  it('is refused with the path of every fault', async () => {
    const week = { ...aCalendar().week, tue: [{ from: '17:00', to: '09:00' }] }
    const refusal = due({ ...aCalendar(), zone: 'Europe/Atlantis', week }, ...from, '--minutes', '1')
    const error = await refusal.catch((cause: unknown) => cause)
    expect(error).toBeInstanceOf(CliError)
    expect(error).toMatchObject({
      code: CliErrorCode.invalidDocument,
      faults: expect.arrayContaining([
        expect.objectContaining({ path: '/zone', got: '"Europe/Atlantis"' }),
        expect.objectContaining({ path: '/week/tue/0/to', got: '"09:00"' }),
      ]),
    })
  })

  it('is refused when it is no JSON, or not there', async () => {
    await expect(due('{', ...from, '--minutes', '1')).rejects.toMatchObject({ code: CliErrorCode.notJson })
    const missing = dueCommand().parseAsync(['--calendar', join(folder, 'none'), ...from, '--minutes', '1'], {
      from: 'user',
    })
    await expect(missing).rejects.toMatchObject({ code: CliErrorCode.unreadableFile })
  })
})

describe('the examples', () => {
  const example = async <T>(name: string, schema: z.ZodType<T>): Promise<T> =>
    schema.parse(JSON.parse(await readFile(join(import.meta.dirname, '../../../examples', name), 'utf8')))

  it('are valid, and the policy names calendars that are among them', async () => {
    const always = await example('calendar-always.json', calendarSchema)
    const office = await example('calendar-office.json', calendarSchema)
    const policy = await example('sla-policy.json', slaPolicySchema)
    const named = policy.targets.map(({ calendarId }) => calendarId)
    expect(named).toEqual([always.id, office.id])
  })
})
