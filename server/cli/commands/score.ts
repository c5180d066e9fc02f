import { Command } from 'commander'
import type { Receipt } from '../../../lib/contract/receipt.ts'
import type { Millis } from '../../../lib/contract/time.ts'
import { evaluate } from '../../../lib/domain/scoring/evaluate.ts'
import { CliError, CliErrorCode } from '../cli-error.ts'
import { atOption, type CaseOptions, caseOptions } from '../scoring/options.ts'
import { type Out, toTheConsole } from '../scoring/out.ts'
import { type Case, readCases, readModel } from '../scoring/read-cases.ts'
import { receiptText, summaryText } from '../scoring/receipt-text.ts'
import { scoreJson } from '../scoring/score-json.ts'

type Options = CaseOptions & { model: string; json?: boolean; explain?: string }

const chosen = (cases: readonly Case[], leadId: string | undefined, path: string): readonly Case[] => {
  if (leadId === undefined) return cases
  const found = cases.filter(({ lead }) => lead.id === leadId)
  if (found.length > 0) return found
  const expected = `a lead with the id "${leadId}"`
  throw new CliError(CliErrorCode.badOption, { where: '--explain', expected, got: `none in ${path}` })
}

const formOf = ({ json, explain }: Options): ((receipt: Receipt) => string) => {
  if (explain === undefined) return json ? scoreJson : summaryText
  return json ? (receipt) => JSON.stringify(receipt) : receiptText
}

const run = async (options: Options, { print, say, clock }: Out): Promise<void> => {
  const now = options.at ?? (clock() as Millis)
  const model = await readModel(options.model)
  const cases = await readCases(options, now, say)
  const form = formOf(options)
  for (const { lead, signals } of chosen(cases, options.explain, options.leads))
    print(form(evaluate(model, lead, signals, now)))
}

/** `heatline score`. Exit code 0: scored; 2: bad input. */
export const scoreCommand = (out: Out = toTheConsole): Command => {
  const command = new Command('score')
    .description('Score leads by a model, one line each, in the order of the file.')
    .requiredOption('--model <file>', 'scoring model (JSON), see examples/')
    .addOption(atOption())
    .option('--json', 'NDJSON for scripts; with --explain the whole receipt, points in thousandths')
    .option('--explain <lead>', 'the whole receipt of one lead')
  for (const option of caseOptions()) command.addOption(option)
  return command.action((options: Options) => run(options, out))
}
