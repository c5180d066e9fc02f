import { InvalidArgumentError, Option } from 'commander'
import { instantSchema, type Millis, toMillis } from '../../../lib/contract/time.ts'
import type { CaseFiles } from './read-cases.ts'

const instant = (text: string): Millis => {
  const parsed = instantSchema.safeParse(text)
  if (!parsed.success)
    throw new InvalidArgumentError('expected an instant with its offset, such as 2026-03-02T09:00:00Z')
  return toMillis(parsed.data)
}

export const atOption = (): Option =>
  new Option('--at <instant>', 'as of then, with offset; otherwise now').argParser(instant)

/** Which leads and signals a command looks at. */
export const caseOptions = (): Option[] => [
  new Option('--leads <file>', 'leads: CSV, or NDJSON in the form of the API').makeOptionMandatory(),
  new Option('--map <file>', 'mapping file for a CSV whose columns are called otherwise, as for import'),
  new Option('--signals <file>', 'signals: NDJSON in the form of the API'),
]

export type CaseOptions = CaseFiles & { at?: Millis }
