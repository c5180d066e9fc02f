import { readFile } from 'node:fs/promises'
import type { z } from 'zod'
import { faultsOf } from '../../lib/contract/errors.ts'
import { CliError, CliErrorCode } from './cli-error.ts'
import { fileTrouble } from './file-trouble.ts'

/** What a document is to the person who named it, and the code if it is not that. */
type Kind = { what: string; invalid: CliErrorCode }

const reason = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause))

const textOf = async (path: string, expected: string): Promise<string> => {
  try {
    return await readFile(path, 'utf8')
  } catch (cause) {
    throw new CliError(
      CliErrorCode.unreadableFile,
      { where: path, expected, got: fileTrouble(cause) },
      { cause },
    )
  }
}

const jsonOf = (path: string, expected: string, text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (cause) {
    throw new CliError(
      CliErrorCode.notJson,
      { where: path, expected: `${expected} in JSON`, got: reason(cause) },
      { cause },
    )
  }
}

/** A JSON document and its exact text. Throws `unreadable_file`, `not_json`, or `invalid` with the path of every fault. */
export const readDocument = async <Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  { what, invalid }: Kind,
): Promise<{ document: z.infer<Schema>; text: string }> => {
  const text = await textOf(path, `a ${what}`)
  const input = jsonOf(path, `a ${what}`, text)
  const parsed = schema.safeParse(input)
  if (parsed.success) return { document: parsed.data, text }
  const faults = faultsOf(parsed.error, input)
  const got = faults.length === 1 ? 'one fault' : `${faults.length} faults`
  throw new CliError(invalid, { where: path, expected: `a valid ${what}`, got, faults })
}
