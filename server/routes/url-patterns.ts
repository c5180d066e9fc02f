import { Hono } from 'hono'
import { z } from 'zod'
import { urlPatternsSchema } from '../../lib/contract/index.ts'
import type { AppDeps } from '../app-deps.ts'
import { readWorkspace, writeWorkspace } from '../db/transaction.ts'
import { describe } from '../http/describe.ts'
import type { Env } from '../http/env.ts'
import { readBody } from '../http/read-body.ts'
import { signedIn } from '../http/signed-in.ts'
import { loadUrlPatterns, putUrlPatterns } from '../services/documents.ts'

/** The document's form for editors; made once. */
const jsonSchema = z.toJSONSchema(urlPatternsSchema, { io: 'input' })

export const urlPatternRoutes = (deps: AppDeps) => {
  const { db } = deps
  return new Hono<Env>()
    .get(
      '/url-patterns',
      describe({
        summary: 'Which addresses are records of sites of one’s own, in order',
        tag: 'workspace',
        answer: urlPatternsSchema,
      }),
      signedIn(deps),
      async (c) =>
        c.json({ urlPatterns: await readWorkspace(db, c.get('principal').workspaceId, loadUrlPatterns) }),
    )
    .put(
      '/url-patterns',
      describe({
        summary: 'Replace the list of patterns',
        tag: 'workspace',
        body: urlPatternsSchema,
        answer: urlPatternsSchema,
        errors: [403],
      }),
      signedIn(deps, 'admin'),
      async (c) => {
        const { urlPatterns } = await readBody(c, urlPatternsSchema)
        await writeWorkspace(db, c.get('principal').workspaceId, (writing) =>
          putUrlPatterns(writing, urlPatterns),
        )
        return c.json({ urlPatterns })
      },
    )
    .get(
      '/url-patterns/schema',
      describe({
        summary: 'The JSON Schema of the patterns, for editors',
        tag: 'workspace',
        answer: z.looseObject({}),
        open: true,
      }),
      (c) => c.json(jsonSchema),
    )
}
