import { type Context, Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { ErrorCode } from '../../lib/contract/errors.ts'
import { eventsQuerySchema, type Nudge, nudgeSchema } from '../../lib/contract/index.ts'
import type { AppDeps } from '../app-deps.ts'
import { ApiError } from '../http/api-error.ts'
import { describe } from '../http/describe.ts'
import type { Env } from '../http/env.ts'
import { errorFacts } from '../http/error-facts.ts'
import { type NudgePace, nudgeStream } from '../http/nudge-stream.ts'
import { readQuery } from '../http/read-query.ts'
import { createSeats } from '../http/seats.ts'
import { bearerOf, callerOf, signedIn } from '../http/signed-in.ts'
import { writeCursor } from '../services/cursor.ts'
import { hasNews } from '../services/has-news.ts'

/** Streams that one member may have open: some browsers, and some that nobody has noticed are gone. */
const SEATS = 5
const RETRY_SECONDS = '60'

const PACE: NudgePace = { heartbeat: 20_000, settle: 250 }

/** Looks on from where it looked last. The token is asked each time: a stream does not outlive it, nor the membership. */
const lookFrom = (deps: AppDeps, token: string, start: string | undefined) => {
  let cursor = start
  return async (): Promise<Nudge | 'nothing' | 'over'> => {
    const caller = await callerOf(deps, token)
    if (!caller) return 'over'
    const head = writeCursor({ position: caller.bounds.head, from: null })
    const isNews = cursor !== undefined && (await hasNews(deps.db, caller, cursor))
    cursor = head
    return isNews ? { cursor: head } : 'nothing'
  }
}

const takeSeat = (c: Context<Env>, seats: ReturnType<typeof createSeats>): (() => void) => {
  const { workspaceId, memberId } = c.get('principal')
  const leave = seats.take(JSON.stringify([workspaceId, memberId]))
  if (leave) return leave
  c.header('Retry-After', RETRY_SECONDS)
  throw new ApiError(ErrorCode.rateLimited, `expected at most ${SEATS} streams of one member`)
}

export const eventRoutes = (deps: AppDeps, pace = PACE) => {
  const seats = createSeats(SEATS)
  return new Hono<Env>().get(
    '/events',
    describe({
      summary: 'A stream of server-sent events "change": something changed for you, ask for what it is',
      tag: 'sync',
      query: eventsQuerySchema,
      answer: nudgeSchema,
      media: 'text/event-stream',
      errors: [422, 429],
    }),
    signedIn(deps),
    (c) => {
      const { cursor } = readQuery(c, eventsQuerySchema)
      const look = lookFrom(deps, bearerOf(c) ?? '', cursor)
      const { workspaceId } = c.get('principal')
      const leave = takeSeat(c, seats)
      c.header('X-Accel-Buffering', 'no')
      return streamSSE(c, async (stream) => {
        try {
          await nudgeStream(stream, { bell: deps.db.bell, workspaceId, pace, look })
        } catch (error) {
          // The client asks again; what went wrong is told to no one.
          deps.logger.error({ requestId: c.get('requestId'), error: errorFacts(error) }, 'a stream failed')
        } finally {
          leave()
        }
      })
    },
  )
}
