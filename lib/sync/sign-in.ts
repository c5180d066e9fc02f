import { getMe } from '../api/sign-in-calls.ts'
import { obtainToken } from '../auth/obtain-token.ts'
import type { Me } from '../contract/index.ts'
import { deleteMeta, getMeta, putMeta } from '../db/meta.ts'
import type { Session } from '../db/session.ts'
import { AppError } from '../errors/app-error.ts'
import { rememberServer } from '../settings/last-server.ts'
import { eraseSavedViews } from '../settings/saved-views.ts'
import { serverUrlOf } from '../settings/server-url.ts'
import type { SignInMethod } from '../settings/sign-in-method.ts'
import { eraseCopy } from './erase-copy.ts'
import { learnOffset, type SyncDeps } from './sync-deps.ts'

const isSamePerson = (a: Session, b: Session): boolean =>
  a.server === b.server && a.workspace.id === b.workspace.id && a.member.id === b.member.id

/**
 * Opens a copy for this person: the one that is here if it is theirs (after a 401, nothing is lost), else an empty one.
 * Somebody else's unsent decisions are never thrown away by signing in. Answers whether there was somebody else's copy.
 */
const openCopy = ({ db }: SyncDeps, session: Session): Promise<boolean> =>
  db.transaction('rw', db.tables, async () => {
    const before = await getMeta(db, 'session')
    const isAnothers = before !== undefined && !isSamePerson(before, session)
    if (isAnothers) {
      if ((await db.outbox.count()) > 0)
        throw new AppError('unsent_decisions', `expected ${before.member.id}'s decisions to be sent first`)
      await eraseCopy(db)
    }
    await putMeta(db, 'session', session)
    await putMeta(db, 'copyId', crypto.randomUUID())
    await deleteMeta(db, 'retry')
    return isAnothers
  })

/** What is fetched by one person's token must not come into another's copy, also not by a sync between two lines of a sign-in. */
const endOthersToken = async ({ db, credentials }: SyncDeps, session: Session): Promise<void> => {
  const before = await getMeta(db, 'session')
  const isAnothers = before !== undefined && !isSamePerson(before, session)
  // With decisions to send they stay signed in, and the sign-in is refused.
  if (isAnothers && (await db.outbox.count()) === 0) await credentials.erase()
}

const sessionOf = (server: string, { member, workspace }: Me): Session => ({ server, member, workspace })

/** Rejects with an AppError: `bad_server`, `unsent_decisions`, or what the server said. */
export const signIn = async (deps: SyncDeps, request: SignInMethod & { server: string }): Promise<void> => {
  const { fetch, clock, credentials } = deps
  const server = serverUrlOf(request.server)
  const token = await obtainToken({ server, token: null, fetch, clock }, request)
  const { data: me, serverOffset } = await getMe({ server, token, fetch, clock })
  const session = sessionOf(server, me)
  await endOthersToken(deps, session)
  if (await openCopy(deps, session)) await eraseSavedViews()
  await learnOffset(deps.db, serverOffset)
  await credentials.write({ server, token })
  await rememberServer(server)
}
