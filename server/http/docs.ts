import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Hono } from 'hono'
import { generateSpecs } from 'hono-openapi'
import type { Env } from './env.ts'

const assets = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist'))

/** All that the page needs, from the installed package: nothing is fetched from elsewhere. */
const files: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
}

const page = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Heatline API</title><link rel="stylesheet" href="/docs/swagger-ui.css"></head>
<body><div id="api"></div><script src="/docs/swagger-ui-bundle.js"></script><script src="/docs/start.js"></script></body>
</html>
`

const start = "SwaggerUIBundle({ url: '/openapi.json', dom_id: '#api', deepLinking: true })\n"

// Its icons are data: images, and it sets style attributes; scripts and everything else are our own.
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src data:; connect-src 'self'; frame-ancestors 'none'"

const about = {
  openapi: '3.1.0',
  info: {
    title: 'Heatline API',
    version: '1',
    description:
      'Errors are `{error: {code, message, details?}}`. Instants are RFC 3339, points are thousandths. Clients ignore what they do not know.',
  },
  components: { securitySchemes: { bearer: { type: 'http' as const, scheme: 'bearer' } } },
}

/** `/openapi.json` of `app`, and a page to read and try it. */
export const docsRoutes = (app: Hono<Env>) => {
  let spec: ReturnType<typeof generateSpecs> | undefined
  const readSpec = () => {
    spec ??= generateSpecs(app, { documentation: about })
    return spec
  }
  return new Hono<Env>()
    .get('/openapi.json', async (c) => c.json(await readSpec()))
    .get('/docs', (c) => c.html(page, 200, { 'Content-Security-Policy': policy }))
    .get('/docs/start.js', (c) => c.body(start, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }))
    .get('/docs/:file', async (c, next) => {
      const type = files[c.req.param('file')]
      if (!type) return next()
      return c.body(await readFile(join(assets, c.req.param('file')), 'utf8'), 200, { 'Content-Type': type })
    })
}
