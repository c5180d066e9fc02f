import type { z } from 'zod'
import { CliErrorCode } from '../cli-error.ts'
import { readDocument } from '../read-document.ts'

/** A mapping file and its exact text. Throws `unreadable_file`, `not_json`, or `invalid_map` with the path of every fault. */
export const loadMap = async <Schema extends z.ZodType>(
  path: string,
  schema: Schema,
): Promise<{ map: z.infer<Schema>; text: string }> => {
  const kind = { what: 'mapping file', invalid: CliErrorCode.invalidMap }
  const { document: map, text } = await readDocument(path, schema, kind)
  return { map, text }
}
