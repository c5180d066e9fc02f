import { Hono } from 'hono'
import { z } from 'zod'
import { type Calendar, calendarSchema, faultSchema, type Millis } from '../../lib/contract/index.ts'
import { calendarFindings } from '../../lib/domain/sla/policy-findings.ts'
import type { AppDeps } from '../app-deps.ts'
import { readWorkspace, type Writing, writeWorkspace } from '../db/transaction.ts'
import { describe } from '../http/describe.ts'
import type { Env } from '../http/env.ts'
import { readBody } from '../http/read-body.ts'
import { signedIn } from '../http/signed-in.ts'
import { loadCalendars, loadSlaPolicy, putCalendar } from '../services/documents.ts'

const calendarsSchema = z
  .strictObject({
    calendars: z
      .array(calendarSchema)
      .max(100)
      .refine(
        (all) => new Set(all.map((one) => one.id)).size === all.length,
        'expected each calendar id once',
      ),
  })
  .meta({ id: 'Calendars' })

/** All calendars of the workspace, and which of those sent leave a target without working time. */
const calendarsSavedSchema = calendarsSchema
  .extend({ findings: z.array(faultSchema) })
  .meta({ id: 'CalendarsSaved' })
type CalendarsSaved = z.infer<typeof calendarsSavedSchema>

const save = async (writing: Writing, sent: readonly Calendar[], now: Millis): Promise<CalendarsSaved> => {
  for (const calendar of sent) await putCalendar(writing, calendar)
  const findings = calendarFindings(sent, await loadSlaPolicy(writing), now)
  return { calendars: await loadCalendars(writing), findings }
}

/** The document's form for editors; made once. */
const jsonSchema = z.toJSONSchema(calendarSchema, { io: 'input' })

export const calendarRoutes = (deps: AppDeps) => {
  const { db, clock } = deps
  return new Hono<Env>()
    .get(
      '/calendars',
      describe({ summary: 'Which time counts', tag: 'workspace', answer: calendarsSchema }),
      signedIn(deps),
      async (c) =>
        c.json({ calendars: await readWorkspace(db, c.get('principal').workspaceId, loadCalendars) }),
    )
    .put(
      '/calendars',
      describe({
        summary:
          'Insert or replace calendars by id; those left out stay, and findings say which targets are never due',
        tag: 'workspace',
        body: calendarsSchema,
        answer: calendarsSavedSchema,
        errors: [403],
      }),
      signedIn(deps, 'admin'),
      async (c) => {
        const { calendars } = await readBody(c, calendarsSchema)
        const { workspaceId } = c.get('principal')
        return c.json(await writeWorkspace(db, workspaceId, (writing) => save(writing, calendars, clock())))
      },
    )
    .get(
      '/calendars/schema',
      describe({
        summary: 'The JSON Schema of a calendar, for editors',
        tag: 'workspace',
        answer: z.looseObject({}),
        open: true,
      }),
      (c) => c.json(jsonSchema),
    )
}
