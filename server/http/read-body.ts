import type { Context } from 'hono'
import type { z } from 'zod'
import { ErrorCode, faultsOf } from '../../lib/contract/errors.ts'
import { ApiError } from './api-error.ts'
import { isDeeperThan } from './nesting.ts'
import { unstorableText } from './storable.ts'

const assertJsonType = (c: Context) => {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type === 'application/json') return
  throw new ApiError(
    ErrorCode.unsupportedMediaType,
    `expected content type application/json, got ${type ?? 'none'}`,
  )
}

/** More than any body of ours needs, and far from what would exhaust the stack of who walks it. */
const MOST_LEVELS = 64

const assertShallow = (body: unknown): unknown => {
  if (!isDeeperThan(body, MOST_LEVELS)) return body
  throw new ApiError(ErrorCode.invalidBody, `expected JSON of at most ${MOST_LEVELS} levels`)
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new ApiError(
      ErrorCode.malformedJson,
      `expected JSON: ${error instanceof Error ? error.message : error}`,
    )
  }
}

const assertStorable = (value: unknown) => {
  const faults = unstorableText(value)
  if (faults.length > 0) throw new ApiError(ErrorCode.invalidBody, 'the body does not fit', faults)
}

/** A body that was parsed once: whole, or refused with every fault. */
export const parseBody = <Schema extends z.ZodType>(schema: Schema, body: unknown): z.infer<Schema> => {
  const parsed = schema.safeParse(body)
  if (!parsed.success)
    throw new ApiError(ErrorCode.invalidBody, 'the body does not fit', faultsOf(parsed.error, body))
  return parsed.data
}

/** The envelope of a batch; its rows are looked at one by one, later. */
export const readBatch = async <Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
): Promise<z.infer<Schema>> => {
  assertJsonType(c)
  return parseBody(schema, assertShallow(parseJson(await c.req.text())))
}

/** The whole body by its schema. */
export const readBody = async <Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
): Promise<z.infer<Schema>> => {
  assertJsonType(c)
  const body = assertShallow(parseJson(await c.req.text()))
  assertStorable(body)
  return parseBody(schema, body)
}
