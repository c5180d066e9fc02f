import { Command } from 'commander'
import type { ScoringModel } from '../../../lib/contract/scoring-model.ts'
import type { Millis } from '../../../lib/contract/time.ts'
import { reachInPoints } from '../../../lib/domain/scoring/lint/reach.ts'
import { lint } from '../../../lib/domain/scoring/lint.ts'
import { atOption } from '../scoring/options.ts'
import { type Out, toTheConsole } from '../scoring/out.ts'
import { readModel } from '../scoring/read-cases.ts'

type Options = { at?: Millis; json?: boolean }
type Finding = ReturnType<typeof lint>[number]

const findingText = ({ severity, code, path, message, advice }: Finding): string =>
  `${severity}  ${path}  ${message} ${advice} [${code}]`

/** The reachable minimum and maximum, by which thresholds are set. */
const reachText = (model: ScoringModel): string => {
  const { least, most } = reachInPoints(model)
  return `reachable totals from ${least ?? 'unbounded'} to ${most ?? 'unbounded'}`
}

const run = async (path: string, options: Options, { print, say, clock }: Out): Promise<void> => {
  const model = await readModel(path)
  const findings = lint(model, options.at ?? (clock() as Millis))
  for (const finding of findings) print(options.json ? JSON.stringify(finding) : findingText(finding))
  say(`${path}: ${reachText(model)}`)
  if (findings.length === 0) say(`${path}: nothing to say against it`)
  if (findings.some(({ severity }) => severity !== 'note')) process.exitCode = 1
}

/** `heatline lint`. */
export const lintCommand = (out: Out = toTheConsole): Command =>
  new Command('lint')
    .description('Check a scoring model: what no lead can reach, what counts twice, what is out of date.')
    .argument('<model>', 'scoring model (JSON)')
    .addOption(atOption())
    .option('--json', 'findings as NDJSON')
    .addHelpText('after', '\nExit code 0: clean, notes aside; 1: errors or warnings; 2: not a scoring model.')
    .action((path: string, options: Options) => run(path, options, out))
