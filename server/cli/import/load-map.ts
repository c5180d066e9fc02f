import { readFile } from 'node:fs/promises'
import type { z } from 'zod'
import { faultsOf } from '../../../lib/contract/errors.ts'
import { CliError, CliErrorCode } from '../cli-error.ts'

const textOf = async (path: string): Promise<string> => {
  try {
    return await readFile(path, 'utf8')
  } catch (cause) {
    const got = cause instanceof Error ? cause.message : String(cause)
    throw new CliError(
      CliErrorCode.unreadableFile,
      { where: path, expected: 'a mapping file', got },
      { cause },
    )
  }
}

const jsonOf = (path: string, text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (cause) {
    const got = cause instanceof Error ? cause.message : String(cause)
    throw new CliError(
      CliErrorCode.notJson,
      { where: path, expected: 'a mapping file in JSON', got },
      { cause },
    )
  }
}

/** A mapping file and its exact text. Throws `not_json`, or `invalid_map` with the path of every fault. */
export const loadMap = async <Schema extends z.ZodType>(
  path: string,
  schema: Schema,
): Promise<{ map: z.infer<Schema>; text: string }> => {
  const text = await textOf(path)
  const input = jsonOf(path, text)
  const parsed = schema.safeParse(input)
  if (parsed.success) return { map: parsed.data, text }
  const faults = faultsOf(parsed.error, input)
  const got = faults.length === 1 ? 'one fault' : `${faults.length} faults`
  throw new CliError(CliErrorCode.invalidMap, { where: path, expected: 'a valid mapping file', got, faults })
}
