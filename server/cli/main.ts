import { Command, CommanderError } from 'commander'
import { CliError } from './cli-error.ts'
import { compareCommand } from './commands/compare.ts'
import { dueCommand } from './commands/due.ts'
import { importCommand } from './commands/import.ts'
import { lintCommand } from './commands/lint.ts'
import { matchCommand } from './commands/match.ts'
import { scoreCommand } from './commands/score.ts'

const BAD_INPUT = 2

/** Commander ends the process itself unless every command is told otherwise. */
const throwInsteadOfExit = (command: Command): Command => {
  command.exitOverride()
  for (const inner of command.commands) throwInsteadOfExit(inner)
  return command
}

const program = throwInsteadOfExit(
  new Command('heatline')
    .description('Heatline from the command line: results on stdout, words on stderr.')
    .addCommand(scoreCommand())
    .addCommand(lintCommand())
    .addCommand(compareCommand())
    .addCommand(importCommand())
    .addCommand(dueCommand())
    .addCommand(matchCommand()),
)

const report = (error: unknown): void => {
  if (!(error instanceof CliError)) {
    console.error(error)
    return
  }
  console.error(`heatline: ${error.message}`)
  for (const { path, message, got } of error.faults)
    console.error(`  ${path}: ${message}${got === undefined ? '' : ` (got ${got})`}`)
}

// `… | head` has read enough: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

try {
  await program.parseAsync()
} catch (error) {
  const isHelp = error instanceof CommanderError && error.exitCode === 0
  // Commander has already said what was wrong with the words.
  if (!(error instanceof CommanderError)) report(error)
  process.exitCode = isHelp ? 0 : BAD_INPUT
}
