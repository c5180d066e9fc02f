import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import postgres from 'postgres'

/** What the API is compared with: the same server and database without anything that makes it one. */
const { DATABASE_URL = '', PORT } = process.env
if (DATABASE_URL === '') throw new Error('expected DATABASE_URL, got none')
const sql = postgres(DATABASE_URL, { onnotice: () => {} })

await sql`CREATE TABLE IF NOT EXISTS bare_signals (LIKE signals INCLUDING ALL)`

const app = new Hono()
  .get('/healthz', (c) => c.text('ok'))
  .get('/hello', (c) => c.text('hello'))
  /** Leads after a place, with their signals, as they lie in the tables. One JSON text costs the driver least. */
  .get('/leads', async (c) => {
    const { after = '0', limit = '0' } = c.req.query()
    const [page] = await sql<{ last: string | null; rows: string }[]>`
      WITH page AS (
        SELECT * FROM leads WHERE workspace_id = 'default' AND change_no > ${after} ORDER BY change_no LIMIT ${limit}
      )
      SELECT (SELECT max(change_no) FROM page HAVING count(*) = ${limit}) AS last, json_build_object(
        'leads', (SELECT json_agg(page) FROM page),
        'signals', (SELECT json_agg(s) FROM signals s JOIN page ON page.workspace_id = s.workspace_id AND page.id = s.lead_id)
      )::text AS rows`
    if (page?.last) c.header('x-last', page.last)
    return c.body(page?.rows ?? '', 200, { 'content-type': 'application/json' })
  })
  .post('/signals', async (c) => {
    const { count } = await sql`INSERT INTO bare_signals
      SELECT * FROM json_populate_recordset(NULL::bare_signals, ${await c.req.text()}::text::json)`
    return c.json({ inserted: count })
  })

serve({ fetch: app.fetch, port: Number(PORT), hostname: '127.0.0.1' })
