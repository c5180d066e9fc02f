import { Hono } from 'hono'
import { z } from 'zod'
import { calendarSchema } from '../../lib/contract/index.ts'
import type { AppDeps } from '../app-deps.ts'
import { readWorkspace, writeWorkspace } from '../db/transaction.ts'
import { describe } from '../http/describe.ts'
import type { Env } from '../http/env.ts'
import { readBody } from '../http/read-body.ts'
import { signedIn } from '../http/signed-in.ts'
import { loadCalendars, putCalendar } from '../services/documents.ts'

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

/** The document's form for editors; made once. */
const jsonSchema = z.toJSONSchema(calendarSchema, { io: 'input' })

export const calendarRoutes = (deps: AppDeps) => {
  const { db } = deps
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
        summary: 'Insert or replace calendars by id; those left out stay',
        tag: 'workspace',
        body: calendarsSchema,
        answer: calendarsSchema,
        errors: [403],
      }),
      signedIn(deps, 'admin'),
      async (c) => {
        const { calendars } = await readBody(c, calendarsSchema)
        const all = await writeWorkspace(db, c.get('principal').workspaceId, async (writing) => {
          for (const calendar of calendars) await putCalendar(writing, calendar)
          return loadCalendars(writing)
        })
        return c.json({ calendars: all })
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
