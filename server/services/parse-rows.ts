import type { z } from 'zod'
import { type Fault, faultsOf } from '../../lib/contract/index.ts'
import { unstorableText } from '../http/storable.ts'

export type GoodRow<Input> = { ok: true; index: number; id: string; input: Input; raw: object }
export type BadRow = { ok: false; index: number; id: string | null; faults: Fault[] }
export type ParsedRow<Input> = GoodRow<Input> | BadRow

const textIn = (row: unknown, name: string): string | null => {
  const text: unknown = typeof row === 'object' && row !== null ? Reflect.get(row, name) : null
  return typeof text === 'string' ? text : null
}

/** What the row is about, so that its sender finds it again. */
const idOf = (row: unknown): string | null => textIn(row, 'id') ?? textIn(row, 'leadId')

/** Each row by itself, at its place in the batch: a bad row never takes the good ones with it. */
export const parseRows = <Input extends { id: string }>(
  schema: z.ZodType<Input>,
  rows: readonly unknown[],
): ParsedRow<Input>[] =>
  rows.map((row, index) => {
    const unstorable = unstorableText(row)
    if (unstorable.length > 0) return { ok: false, index, id: null, faults: unstorable }
    const parsed = schema.safeParse(row)
    return parsed.success
      ? { ok: true, index, id: parsed.data.id, input: parsed.data, raw: row as object }
      : { ok: false, index, id: idOf(row), faults: faultsOf(parsed.error, row) }
  })
