import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { ErrorCode } from '../../lib/contract/errors.ts'
import type { Role } from '../../lib/contract/index.ts'
import type { AppDeps } from '../app-deps.ts'
import { findCaller } from '../services/members.ts'
import { ApiError } from './api-error.ts'
import type { Env } from './env.ts'

const BEARER = /^Bearer +([^\s]+)$/i

const unauthorized = () => new ApiError(ErrorCode.unauthorized, 'expected a bearer token that is still good')

/** Who a token lets in now; null: nobody, or nobody any more. */
export const callerOf = async ({ auth, db, clock }: AppDeps, token: string) => {
  const principal = await auth.verify(token, clock())
  const caller = principal && (await findCaller(db, principal))
  return caller && { principal, ...caller }
}

export const bearerOf = (c: Context): string | null =>
  BEARER.exec(c.req.header('authorization') ?? '')?.[1] ?? null

/** Lets members in: by a good token, and only while they are members; of one of the roles, where some are named. */
export const signedIn = (deps: AppDeps, ...roles: Role[]) =>
  createMiddleware<Env>(async (c, next) => {
    const token = bearerOf(c)
    const caller = token === null ? null : await callerOf(deps, token)
    if (!caller) throw unauthorized()
    const { principal, member, bounds } = caller
    c.set('principal', principal)
    c.set('member', member)
    c.set('bounds', bounds)
    if (roles.length > 0 && !roles.includes(member.role))
      throw new ApiError(ErrorCode.forbidden, `expected the role ${roles.join(' or ')}, got ${member.role}`)
    await next()
  })
