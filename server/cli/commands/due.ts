import { Command, InvalidArgumentError, Option } from 'commander'
import { calendarSchema } from '../../../lib/contract/sla.ts'
import { instantSchema, type Millis, toInstant, toMillis } from '../../../lib/contract/time.ts'
import { addWorkingTime, workingTimeBetween } from '../../../lib/domain/sla/calendar.ts'
import { CliError, CliErrorCode } from '../cli-error.ts'
import { readDocument } from '../read-document.ts'

const MINUTE = 60_000

type Print = (line: string) => void
type Options = { calendar: string; from: Millis; minutes?: number; to?: Millis }

const instantOption = (text: string): Millis => {
  const parsed = instantSchema.safeParse(text)
  if (!parsed.success)
    throw new InvalidArgumentError('expected an instant with its offset, such as 2026-03-02T09:00:00+01:00')
  return toMillis(parsed.data)
}

/** A hundred years of them: further ahead no calendar is looked at. */
const MOST_MINUTES = 52_594_560

/**
 * In digits, with a decimal point where `--to` answers one: what else a number can be written as in code would be taken for
 * something that nobody meant.
 */
const minutesOption = (text: string): number => {
  const minutes = Number(text)
  if (!/^\d+(\.\d+)?$/.test(text) || minutes > MOST_MINUTES)
    throw new InvalidArgumentError(
      `expected a number of minutes in digits, from 0 to ${MOST_MINUTES}, got ${JSON.stringify(text)}`,
    )
  return minutes
}

const badOption = (where: string, expected: string, got: string): CliError =>
  new CliError(CliErrorCode.badOption, { where, expected, got })

/** What can be asked: when N minutes will have passed, or how many there are until an instant. */
const questionOf = ({ from, minutes, to }: Options): { minutes: number } | { to: Millis } => {
  if (minutes !== undefined) return { minutes }
  if (to === undefined) throw badOption('--minutes, --to', 'one of them', 'neither')
  if (to < from) throw badOption('--to', `an instant from ${toInstant(from)} on`, toInstant(to))
  return { to }
}

const answer = async (options: Options, print: Print): Promise<void> => {
  const question = questionOf(options)
  const kind = { what: 'calendar', invalid: CliErrorCode.invalidDocument }
  const { document: calendar } = await readDocument(options.calendar, calendarSchema, kind)
  if ('to' in question) {
    const elapsed = workingTimeBetween(calendar, options.from, question.to)
    return print(JSON.stringify({ elapsedMinutes: elapsed / MINUTE }))
  }
  const due = addWorkingTime(calendar, options.from, Math.round(question.minutes * MINUTE))
  const instant = due === null ? null : toInstant(due)
  // What is printed can be asked about again: no form of an instant has a year of five digits.
  const { success, data = null } = instantSchema.safeParse(instant)
  print(JSON.stringify({ due: data }))
  if (success) return
  const limit = instant === null ? 'within a hundred years' : `by the end of the year 9999, got ${instant}`
  console.error(`${options.calendar}: expected ${question.minutes} minutes of working time ${limit}`)
  process.exitCode = 1
}

/** `heatline due`. */
export const dueCommand = (print: Print = console.log): Command =>
  new Command('due')
    .description('When so many working minutes will have passed, or how many there are between two instants.')
    .requiredOption('--calendar <file>', 'calendar (JSON), see examples/')
    .requiredOption('--from <instant>', 'where to begin, with offset', instantOption)
    .addHelpText(
      'after',
      '\nExit code 0: answered; 1: such a time never comes, or not before the year 10000; 2: bad input.',
    )
    .addOption(
      new Option('--minutes <number>', 'working minutes to add').argParser(minutesOption).conflicts('to'),
    )
    .addOption(new Option('--to <instant>', 'up to where to measure, with offset').argParser(instantOption))
    .action((options: Options) => answer(options, print))
