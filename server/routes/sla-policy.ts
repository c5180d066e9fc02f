import { Hono } from 'hono'
import { z } from 'zod'
import {
  type Calendar,
  ErrorCode,
  type Fault,
  type Millis,
  type SlaPolicy,
  type SlaPolicySaved,
  slaPolicySavedSchema,
  slaPolicySchema,
} from '../../lib/contract/index.ts'
import { policyFindings } from '../../lib/domain/sla/policy-findings.ts'
import type { AppDeps } from '../app-deps.ts'
import { readWorkspace, type Writing, writeWorkspace } from '../db/transaction.ts'
import { ApiError } from '../http/api-error.ts'
import { describe } from '../http/describe.ts'
import type { Env } from '../http/env.ts'
import { readBody } from '../http/read-body.ts'
import { signedIn } from '../http/signed-in.ts'
import { loadCalendars, loadSlaPolicy, putSlaPolicy } from '../services/documents.ts'
import { loadPublishedModel } from '../services/published-model.ts'
import { routeStanding } from '../services/route-standing.ts'

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

const save = async (writing: Writing, policy: SlaPolicy, now: Millis): Promise<SlaPolicySaved> => {
  const calendars = await loadCalendars(writing)
  const faults = unknownCalendars(policy, calendars)
  if (faults.length > 0) throw new ApiError(ErrorCode.invalidBody, 'the body does not fit', faults)
  const stored = await putSlaPolicy(writing, policy)
  await routeStanding(writing, stored, now)
  const bands = (await loadPublishedModel(writing))?.bands.map(({ id }) => id) ?? null
  return { ...stored, findings: policyFindings(policy, calendars, bands, now) }
}

/** The document's form for editors; made once. */
const jsonSchema = z.toJSONSchema(slaPolicySchema, { io: 'input' })

export const slaPolicyRoutes = (deps: AppDeps) => {
  const { db, clock } = deps
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
        summary:
          'Replace the SLA policy; its calendars must be there, leads that stand in a band that gets a target are routed into it now, and findings say what else is amiss',
        tag: 'workspace',
        body: slaPolicySchema,
        answer: slaPolicySavedSchema,
        errors: [403],
      }),
      signedIn(deps, 'admin'),
      async (c) => {
        const policy = await readBody(c, slaPolicySchema)
        const { workspaceId } = c.get('principal')
        return c.json(await writeWorkspace(db, workspaceId, (writing) => save(writing, policy, clock())))
      },
    )
    .get(
      '/sla-policy/schema',
      describe({
        summary: 'The JSON Schema of the SLA policy, for editors',
        tag: 'workspace',
        answer: z.looseObject({}),
        open: true,
      }),
      (c) => c.json(jsonSchema),
    )
}
