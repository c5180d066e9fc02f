import type { Fault } from '../../lib/contract/errors.ts'

/** What can be wrong with what a person handed to a command, or with the server it talks to. */
export const CliErrorCode = {
  badOption: 'bad_option',
  unreadableFile: 'unreadable_file',
  invalidEncoding: 'invalid_encoding',
  brokenCsv: 'broken_csv',
  emptyFile: 'empty_file',
  duplicateHeaders: 'duplicate_headers',
  missingColumns: 'missing_columns',
  notJson: 'not_json',
  invalidMap: 'invalid_map',
  invalidDocument: 'invalid_document',
  invalidLine: 'invalid_line',
  noToken: 'no_token',
  unauthorized: 'unauthorized',
  forbidden: 'forbidden',
  tooLarge: 'too_large',
  unreachable: 'unreachable',
  serverFailed: 'server_failed',
  serverRefused: 'server_refused',
  unexpectedAnswer: 'unexpected_answer',
} as const
export type CliErrorCode = (typeof CliErrorCode)[keyof typeof CliErrorCode]

/** Ends a command with exit code 2. The message says where, what was expected and what came. */
export class CliError extends Error {
  override readonly name = 'CliError'
  readonly code: CliErrorCode
  readonly faults: readonly Fault[]

  constructor(
    code: CliErrorCode,
    problem: { where: string; expected: string; got: string; advice?: string; faults?: readonly Fault[] },
    options?: ErrorOptions,
  ) {
    const advice = problem.advice ? `; ${problem.advice}` : ''
    super(`${problem.where}: expected ${problem.expected}, got ${problem.got}${advice}`, options)
    this.code = code
    this.faults = problem.faults ?? []
  }
}
