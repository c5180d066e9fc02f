import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { serve } from '@hono/node-server'
import { pino } from 'pino'
import type { Millis } from '../lib/contract/index.ts'
import { createApp } from './app.ts'
import { readOrMakeSecret, secretOf } from './auth/secret.ts'
import { createTokenAuth } from './auth/token-auth.ts'
import { readConfig } from './config.ts'
import { openDatabase } from './db/open.ts'
import { seedDemo } from './demo/seed-demo.ts'
import { firstStart } from './first-start.ts'
import { errorFacts } from './http/error-facts.ts'
import { startSweeping, sweep } from './sweep.ts'

const SWEEP_MS = 30_000
/** How long requests under way may take when the process is asked to end. */
const GRACE_MS = 10_000

const config = readConfig(process.env)
const logger = pino({
  level: config.logLevel,
  redact: ['authorization', '*.authorization', 'token', '*.token'],
})
const clock = () => Date.now() as Millis

await mkdir(config.dataDir, { recursive: true })
const secret = config.secret ? secretOf(config.secret) : await readOrMakeSecret(config.dataDir)
const auth = createTokenAuth(secret)
const db = await openDatabase(config.database)
if (config.demo) await seedDemo({ db, clock, logger })
else await firstStart({ db, auth, logger }, config.dataDir, clock())
await sweep(db, clock)
await db.tidy()

const sweeping = startSweeping({ db, clock, logger, everyMs: SWEEP_MS })
const app = createApp({ db, clock, auth, logger, demo: config.demo })
const server = serve({ fetch: app.fetch, port: config.port, hostname: config.host }, ({ address, port }) =>
  logger.info({ address, port, demo: config.demo }, 'listening'),
)
server.on('error', (error: NodeJS.ErrnoException) => {
  const { code } = error
  const reason = code === 'EADDRINUSE' ? 'something else listens on this port' : 'cannot listen'
  logger.fatal({ code, address: config.host, port: config.port }, reason)
  process.exit(1)
})

/** Stops taking requests, finishes those under way, then closes the database. */
const shutDown = async (signal: string): Promise<void> => {
  logger.info({ signal }, 'shutting down')
  const closed = once(server, 'close')
  // Streams never end by themselves.
  db.bell.takeDown()
  server.close()
  const cutOff = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), GRACE_MS)
  await closed
  clearTimeout(cutOff)
  await sweeping.stop()
  await db.close()
  logger.info('stopped')
}

for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, () => {
    shutDown(signal).then(
      () => process.exit(0),
      (error: unknown) => {
        logger.fatal({ error: errorFacts(error) }, 'shutting down failed')
        process.exit(1)
      },
    )
  })
