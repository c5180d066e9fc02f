import { readFile } from 'node:fs/promises'
import type { z } from 'zod'
import { type Fault, faultsOf } from '../../../lib/contract/errors.ts'
import { CliError, CliErrorCode } from '../cli-error.ts'
import { fileTrouble } from '../file-trouble.ts'

const FAULTS_TOLD = 20

const textOf = async (path: string): Promise<string> => {
  try {
    return await readFile(path, 'utf8')
  } catch (cause) {
    throw new CliError(
      CliErrorCode.unreadableFile,
      { where: path, expected: 'a file that can be read', got: fileTrouble(cause) },
      { cause },
    )
  }
}

const parseJson = (text: string): { input: unknown } | { fault: string } => {
  try {
    return { input: JSON.parse(text) }
  } catch (cause) {
    return { fault: cause instanceof Error ? cause.message : String(cause) }
  }
}

type Line<T> = { value: T } | { faults: Fault[] }

const readLine = <Schema extends z.ZodType>(text: string, schema: Schema): Line<z.infer<Schema>> => {
  const json = parseJson(text)
  if ('fault' in json) return { faults: [{ path: '/', message: `expected JSON: ${json.fault}` }] }
  const parsed = schema.safeParse(json.input)
  return parsed.success ? { value: parsed.data } : { faults: faultsOf(parsed.error, json.input) }
}

/** Refuses a file for all that is wrong in it at once. `where` of a fault says which line it is on. */
export const refuseFaulty = (path: string, what: string, faults: readonly Fault[]): void => {
  if (faults.length === 0) return
  const count = faults.length === 1 ? 'one fault' : `${faults.length} faults`
  throw new CliError(CliErrorCode.invalidLine, {
    where: path,
    expected: `${what} only`,
    got: faults.length > FAULTS_TOLD ? `${count}, the first ${FAULTS_TOLD} of them` : count,
    faults: faults.slice(0, FAULTS_TOLD),
  })
}

/** Every value of an NDJSON file; empty lines are left out. Throws `unreadable_file`, or `invalid_line` with every fault. */
export const readLines = async <Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  what: string,
): Promise<z.infer<Schema>[]> => {
  const values: z.infer<Schema>[] = []
  const faults: Fault[] = []
  const lines = (await textOf(path)).replace(/^\ufeff/, '').split('\n')
  for (const [index, text] of lines.entries()) {
    if (text.trim() === '') continue
    const line = readLine(text, schema)
    if ('value' in line) values.push(line.value)
    else faults.push(...line.faults.map((fault) => ({ ...fault, path: `line ${index + 1} ${fault.path}` })))
  }
  refuseFaulty(path, what, faults)
  return values
}
