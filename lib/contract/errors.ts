import { z } from 'zod'
import { memberIdSchema } from './ids.ts'

/** Every code an error answer can carry. Words for people come from the locale by code. */
export const ErrorCode = {
  malformedJson: 'malformed_json',
  invalidBody: 'invalid_body',
  invalidQuery: 'invalid_query',
  bodyTooLarge: 'body_too_large',
  unsupportedMediaType: 'unsupported_media_type',
  unauthorized: 'unauthorized',
  forbidden: 'forbidden',
  notFound: 'not_found',
  conflict: 'conflict',
  staleCursor: 'stale_cursor',
  rateLimited: 'rate_limited',
  unavailable: 'unavailable',
  internal: 'internal',
} as const
export type ErrorCode = (typeof ErrorCode)[keyof typeof ErrorCode]

/** Why a decision was refused. */
export const RefusalCode = {
  invalid: 'invalid',
  unknownLead: 'unknown_lead',
  notAllowedNow: 'not_allowed_now',
  unknownReason: 'unknown_reason',
  noteRequired: 'note_required',
  recycleDateRequired: 'recycle_date_required',
  tooFewTouches: 'too_few_touches',
  nothingToUndo: 'nothing_to_undo',
  notYours: 'not_yours',
  alreadyClaimed: 'already_claimed',
  idReused: 'id_reused',
} as const
export type RefusalCode = (typeof RefusalCode)[keyof typeof RefusalCode]

/** More about a refusal, as data. `ownerId`: who was faster and has the lead, of one that both saw in the pool. */
export const refusalDetailsSchema = z.object({ ownerId: memberIdSchema }).meta({ id: 'RefusalDetails' })
export type RefusalDetails = z.infer<typeof refusalDetailsSchema>

/** One fault of an input: where, and what was expected and came. */
export const faultSchema = z
  .object({
    path: z.string(),
    message: z.string(),
    expected: z.string().optional(),
    got: z.string().optional(),
  })
  .meta({ id: 'Fault' })
export type Fault = z.infer<typeof faultSchema>

/** The body of every error answer. */
export const errorBodySchema = z
  .object({
    error: z.object({ code: z.string(), message: z.string(), details: z.array(faultSchema).optional() }),
  })
  .meta({ id: 'Error' })
export type ErrorBody = z.infer<typeof errorBodySchema>

const jsonPointer = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('') || '/'

const shown = (value: unknown): string => {
  if (value === undefined) return 'nothing'
  const text = typeof value === 'string' ? JSON.stringify(value) : (JSON.stringify(value) ?? String(value))
  return text.length > 80 ? `${text.slice(0, 77)}…` : text
}

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    input,
  )

/** The type of what came, which `got` shows itself. */
const RECEIVED = /, received \w+$/

/** Every fault of a failed parse, with a JSON pointer (RFC 6901), and what was expected and what came. */
export const faultsOf = (error: z.ZodError, input: unknown): Fault[] =>
  error.issues.map((issue) => {
    const expected =
      'expected' in issue && typeof issue.expected === 'string' ? { expected: issue.expected } : {}
    return {
      path: jsonPointer(issue.path),
      message: issue.message.replace(RECEIVED, ''),
      ...expected,
      got: shown(valueAt(input, issue.path)),
    }
  })
