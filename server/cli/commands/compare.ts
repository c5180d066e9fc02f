import { Command } from 'commander'
import type { Millis } from '../../../lib/contract/time.ts'
import { type Comparison, compareModels, type Move } from '../scoring/compare-models.ts'
import { atOption, type CaseOptions, caseOptions } from '../scoring/options.ts'
import { type Out, toTheConsole } from '../scoring/out.ts'
import { readCases, readModel } from '../scoring/read-cases.ts'

type Options = CaseOptions & { old: string; new: string; json?: boolean }

const moveText = (move: Move): string =>
  `${move.old.total} ${move.old.band} → ${move.new.total} ${move.new.band}  ${move.leadId}`

const comparisonText = ({ leads, totalsChanged, bands, moved }: Comparison): string[] => [
  `${moved.length} of ${leads} leads change their band; ${totalsChanged} change their total.`,
  ...bands.map((pair) => `${String(pair.leads).padStart(8)}  ${pair.old} → ${pair.new}`),
  ...moved.map(moveText),
]

const run = async (options: Options, { print, say, clock }: Out): Promise<void> => {
  const now = options.at ?? (clock() as Millis)
  const [before, after] = [await readModel(options.old), await readModel(options.new)]
  const cases = await readCases(options, now, say)
  const comparison = compareModels(before, after, cases, now)
  if (options.json) print(JSON.stringify(comparison))
  else for (const line of comparisonText(comparison)) print(line)
  if (comparison.moved.length > 0) process.exitCode = 1
}

/** `heatline compare`. */
export const compareCommand = (out: Out = toTheConsole): Command => {
  const command = new Command('compare')
    .description('What a new model would change: which leads move from which band to which.')
    .requiredOption('--old <file>', 'scoring model (JSON) that scores today')
    .requiredOption('--new <file>', 'scoring model (JSON) that might')
    .addOption(atOption())
    .option('--json', 'the comparison as one JSON document')
    .addHelpText('after', '\nExit code 0: every lead keeps its band; 1: some change it; 2: bad input.')
  for (const option of caseOptions()) command.addOption(option)
  return command.action((options: Options) => run(options, out))
}
