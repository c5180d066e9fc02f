import type { z } from 'zod'
import { CliErrorCode } from '../cli-error.ts'
import { readDocument } from '../read-document.ts'

const mappingFile = { what: 'mapping file', invalid: CliErrorCode.invalidMap }

/** A mapping file and its exact text. Throws `not_json`, or `invalid_map` with the path of every fault. */
export const loadMap = async <Schema extends z.ZodType>(
  path: string,
  schema: Schema,
): Promise<{ map: z.infer<Schema>; text: string }> => {
  const { document: map, text } = await readDocument(path, schema, mappingFile)
  return { map, text }
}
