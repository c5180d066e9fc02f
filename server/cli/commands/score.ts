import { Command } from 'commander'
import type { Receipt } from '../../../lib/contract/receipt.ts'
import type { ScoringModel } from '../../../lib/contract/scoring-model.ts'
import type { Millis } from '../../../lib/contract/time.ts'
import { evaluate } from '../../../lib/domain/scoring/evaluate.ts'
import { CliError, CliErrorCode } from '../cli-error.ts'
import { distributionText } from '../scoring/distribution.ts'
import { atOption, type CaseOptions, caseOptions } from '../scoring/options.ts'
import { type Out, toTheConsole } from '../scoring/out.ts'
import { type Case, readCases, readModel } from '../scoring/read-cases.ts'
import { receiptText, shortReceiptText } from '../scoring/receipt-text.ts'
import { scoreJson } from '../scoring/score-json.ts'

type Options = CaseOptions & { model: string; json?: boolean; explain?: string }

const chosen = (cases: readonly Case[], leadId: string | undefined, path: string): readonly Case[] => {
  if (leadId === undefined) return cases
  const found = cases.filter(({ lead }) => lead.id === leadId)
  if (found.length > 0) return found
  const expected = `a lead with the id "${leadId}"`
  throw new CliError(CliErrorCode.badOption, { where: '--explain', expected, got: `none in ${path}` })
}

const printForPeople = (
  receipts: readonly Receipt[],
  model: ScoringModel,
  explained: boolean,
  print: Out['print'],
): void => {
  if (explained) {
    for (const receipt of receipts) print(receiptText(receipt, model))
    return
  }
  const bands = receipts.map(({ band }) => band)
  for (const line of distributionText(bands, model)) print(line)
  for (const receipt of receipts) print(`\n${shortReceiptText(receipt)}`)
}

const run = async (options: Options, { print, say, clock }: Out): Promise<void> => {
  const now = options.at ?? (clock() as Millis)
  const model = await readModel(options.model)
  const cases = chosen(await readCases(options, now, say), options.explain, options.leads)
  const receipts = cases.map(({ lead, signals }) => evaluate(model, lead, signals, now))
  const explained = options.explain !== undefined
  if (!options.json) printForPeople(receipts, model, explained, print)
  else for (const receipt of receipts) print(explained ? JSON.stringify(receipt) : scoreJson(receipt))
}

/** `heatline score`. */
export const scoreCommand = (out: Out = toTheConsole): Command => {
  const command = new Command('score')
    .description(
      'Score leads by a model: how many are in which band, and a receipt of each, in the order of the file.',
    )
    .requiredOption('--model <file>', 'scoring model (JSON), see examples/')
    .addOption(atOption())
    .option(
      '--json',
      'NDJSON for scripts, one line a lead; with --explain the whole receipt, points in thousandths',
    )
    .option('--explain <lead>', 'the whole receipt of one lead, as a table')
    .addHelpText('after', '\nExit code 0: scored; 2: bad input.')
  for (const option of caseOptions()) command.addOption(option)
  return command.action((options: Options) => run(options, out))
}
