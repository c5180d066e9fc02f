import { Hono } from 'hono'
import {
  type Calendar,
  ErrorCode,
  type Fault,
  type SlaPolicy,
  slaPolicySchema,
} from '../../lib/contract/index.ts'
import type { AppDeps } from '../app-deps.ts'
import { readWorkspace, writeWorkspace } from '../db/transaction.ts'
import { ApiError } from '../http/api-error.ts'
import { describe } from '../http/describe.ts'
import type { Env } from '../http/env.ts'
import { readBody } from '../http/read-body.ts'
import { signedIn } from '../http/signed-in.ts'
import { loadCalendars, loadSlaPolicy, putSlaPolicy } from '../services/documents.ts'

const unknownCalendars = ({ targets }: SlaPolicy, calendars: readonly Calendar[]): Fault[] =>
  targets.flatMap(({ calendarId }, index) =>
    calendars.some((calendar) => calendar.id === calendarId)
      ? []
      : [
          {
            path: `/targets/${index}/calendarId`,
            message: 'expected a calendar of this workspace',
            got: JSON.stringify(calendarId),
          },
        ],
  )

export const slaPolicyRoutes = (deps: AppDeps) => {
  const { db } = deps
  return new Hono<Env>()
    .get(
      '/sla-policy',
      describe({
        summary: 'How soon a rep must touch a lead of each band',
        tag: 'workspace',
        answer: slaPolicySchema,
        errors: [404],
      }),
      signedIn(deps),
      async (c) => {
        const policy = await readWorkspace(db, c.get('principal').workspaceId, loadSlaPolicy)
        if (!policy) throw new ApiError(ErrorCode.notFound, 'there is no SLA policy yet')
        return c.json(policy)
      },
    )
    .put(
      '/sla-policy',
      describe({
        summary: 'Replace the SLA policy; its calendars must be there',
        tag: 'workspace',
        body: slaPolicySchema,
        answer: slaPolicySchema,
        errors: [403],
      }),
      signedIn(deps, 'admin'),
      async (c) => {
        const policy = await readBody(c, slaPolicySchema)
        await writeWorkspace(db, c.get('principal').workspaceId, async (writing) => {
          const faults = unknownCalendars(policy, await loadCalendars(writing))
          if (faults.length > 0) throw new ApiError(ErrorCode.invalidBody, 'the body does not fit', faults)
          await putSlaPolicy(writing, policy)
        })
        return c.json(policy)
      },
    )
}
