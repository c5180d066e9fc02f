import { Command, InvalidArgumentError } from 'commander'
import { BATCH_ROWS } from '../../../lib/contract/batch.ts'
import { defaultStateFolder, importLeads } from '../import/import-leads.ts'
import { abortOnInterrupt } from '../interrupt.ts'

const rowsOption = (text: string): number => {
  const rows = Number(text)
  if (!Number.isInteger(rows) || rows < 1 || rows > BATCH_ROWS)
    throw new InvalidArgumentError(`expected a whole number from 1 to ${BATCH_ROWS}`)
  return rows
}

const serverOption = (text: string): string => {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new InvalidArgumentError('expected an http:// or https:// address')
  return text.replace(/\/+$/, '')
}

const delimiterOption = (text: string): string => {
  const delimiter = text === '\\t' ? '\t' : text
  if ([...delimiter].length !== 1 || /["\r\n]/.test(delimiter))
    throw new InvalidArgumentError('expected one character such as ";" (\\t for a tab)')
  return delimiter
}

type Options = {
  map: string
  server: string
  token?: string
  report?: string
  batch: number
  encoding: string
  delimiter: string
  state: string
  dryRun: boolean
  restart: boolean
}

const run = async (path: string, options: Options): Promise<void> => {
  const { exitCode, summary } = await importLeads(
    {
      file: { path, encoding: options.encoding, delimiter: options.delimiter },
      mapPath: options.map,
      server: options.server,
      ...(options.token === undefined ? {} : { token: options.token }),
      ...(options.report === undefined ? {} : { report: options.report }),
      batchRows: options.batch,
      stateFolder: options.state,
      dryRun: options.dryRun,
      restart: options.restart,
    },
    { env: process.env, clock: Date.now, stderr: process.stderr, signal: abortOnInterrupt() },
  )
  console.log(JSON.stringify(summary, null, 2))
  if (!summary.dryRun && !summary.finished)
    console.error('stopped: run the same command again to go on behind the last batch')
  process.exitCode = exitCode
}

const leadsCommand = (): Command =>
  new Command('leads')
    .description('Send the rows of a CSV file to the API as leads; a stopped import goes on where it was.')
    .argument('<file>', 'CSV file with a header')
    .requiredOption('--map <file>', 'mapping file (JSON): how columns become leads, see examples/README.md')
    .option('--server <url>', 'address of the API', serverOption, 'http://127.0.0.1:8787')
    .option(
      '--token <token>',
      "an admin's token; otherwise HEATLINE_TOKEN, HEATLINE_TOKEN_FILE, or a demo server's admin",
    )
    .option('--report <file>', 'where to write the refused rows as CSV')
    .option('--batch <rows>', 'rows in one request', rowsOption, 500)
    .option('--encoding <name>', 'encoding of the file', 'utf-8')
    .option('--delimiter <character>', 'what parts the cells', delimiterOption, ',')
    .option('--state <folder>', 'where progress is remembered', defaultStateFolder(process.env))
    .option('--dry-run', 'read and check every row, send nothing', false)
    .option('--restart', 'begin with the first row even if an earlier import was stopped', false)
    .addHelpText(
      'after',
      '\nExit code 0: every row was taken; 1: some were refused; 2: bad input; 130: stopped.',
    )
    .action(run)

/** `heatline import`. */
export const importCommand = (): Command =>
  new Command('import').description('Bring records in from files.').addCommand(leadsCommand())
