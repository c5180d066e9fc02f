import { type DescribeRouteOptions, describeRoute, resolver } from 'hono-openapi'
import type { OpenAPIV3_1 } from 'openapi-types'
import { z } from 'zod'
import { BATCH_ROWS, errorBodySchema } from '../../lib/contract/index.ts'

const json = (description: string, schema: z.ZodType, media = 'application/json') => ({
  description,
  content: { [media]: { schema: resolver(schema) } },
})

const failures = {
  400: 'The body is not JSON',
  401: 'No token, or not a good one',
  403: 'Not for your role',
  404: 'Not there, or not yours to see',
  409: 'Something else is there already',
  410: 'The cursor is too old: start again without one',
  413: 'The body is over 5 MiB',
  415: 'The body is not declared as JSON',
  503: 'Not now: try again later',
  429: 'Too many at once: try again later',
  422: 'The body or query does not fit; details name every fault',
} as const

const withBody = [400, 413, 415, 422] as const

/** A batch as clients should send it; it is parsed row by row, so that a bad row never takes the good ones with it. */
export const batchOf = (name: string, row: z.ZodType) =>
  z.strictObject({ [name]: z.array(row).min(1).max(BATCH_ROWS) })

const parametersOf = (query: z.ZodObject) =>
  Object.entries(query.shape).map(([name, schema]) => ({
    in: 'query' as const,
    name,
    required: false,
    schema: z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as OpenAPIV3_1.SchemaObject,
  }))

/** What `/openapi.json` says of a route, from the same schemas that parse and type it. */
export const describe = (route: {
  summary: string
  tag: string
  answer: z.ZodType
  /** What the answer is sent as; of a stream, `answer` is the data of one event. */
  media?: string
  body?: z.ZodType
  query?: z.ZodObject
  errors?: readonly (keyof typeof failures)[]
  open?: boolean
}) => {
  const errors = [
    ...(route.open ? [] : [401 as const]),
    ...(route.body ? withBody : []),
    ...(route.errors ?? []),
  ]
  const spec = {
    summary: route.summary,
    tags: [route.tag],
    security: route.open ? [] : [{ bearer: [] }],
    ...(route.body
      ? { requestBody: { required: true, content: { 'application/json': { schema: resolver(route.body) } } } }
      : {}),
    ...(route.query ? { parameters: parametersOf(route.query) } : {}),
    responses: {
      200: json('Done', route.answer, route.media),
      ...Object.fromEntries(errors.map((status) => [status, json(failures[status], errorBodySchema)])),
    },
  }
  // The package's types know nothing of exactOptionalPropertyTypes.
  return describeRoute(spec as DescribeRouteOptions)
}
