import { errors, jwtVerify, SignJWT } from 'jose'
import { z } from 'zod'
import type { Millis } from '../../lib/contract/index.ts'
import { memberIdSchema, toInstant, workspaceIdSchema } from '../../lib/contract/index.ts'
import type { Auth, Principal } from './auth.ts'

const ISSUER = 'heatline'
const LIFETIME_DAYS = 30
const DAY_SECONDS = 86_400
const REMEMBERED = 1000

const claimsSchema = z.object({ sub: memberIdSchema, workspace: workspaceIdSchema, exp: z.int() })

const seconds = (at: Millis): number => Math.floor(at / 1000)

type Verified = { principal: Principal; endsAt: number }

/** Throws a JOSEError for a token that is not ours or has ended. */
const readToken = async (token: string, secret: Uint8Array, now: Millis): Promise<Verified | null> => {
  const { payload } = await jwtVerify(token, secret, {
    algorithms: ['HS256'],
    issuer: ISSUER,
    requiredClaims: ['exp'],
    currentDate: new Date(now),
  })
  const claims = claimsSchema.safeParse(payload)
  if (!claims.success) return null
  const { workspace: workspaceId, sub: memberId, exp } = claims.data
  return { principal: { workspaceId, memberId }, endsAt: exp * 1000 }
}

/** Remembers the last tokens that were good: a signature stays what it is, and checking one costs more than a poll. */
const rememberVerified = () => {
  const tokens = new Map<string, Verified>()
  return {
    find: (token: string, now: Millis): Principal | null => {
      const known = tokens.get(token)
      return known && now < known.endsAt ? known.principal : null
    },
    add: (token: string, verified: Verified): void => {
      const [oldest] = tokens.keys()
      if (oldest !== undefined && tokens.size >= REMEMBERED) tokens.delete(oldest)
      tokens.set(token, verified)
    },
  }
}

/** Bearer tokens that this server signs itself: HS256 under one secret of at least 32 bytes, good for 30 days. */
export const createTokenAuth = (secret: Uint8Array): Auth => {
  const remembered = rememberVerified()
  return {
    verify: async (token, now) => {
      const known = remembered.find(token, now)
      if (known) return known
      try {
        const verified = await readToken(token, secret, now)
        if (verified) remembered.add(token, verified)
        return verified?.principal ?? null
      } catch (error) {
        if (error instanceof errors.JOSEError) return null
        throw error
      }
    },
    issue: async ({ workspaceId, memberId }, now) => {
      const endsAt = seconds(now) + LIFETIME_DAYS * DAY_SECONDS
      const token = await new SignJWT({ workspace: workspaceId })
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuer(ISSUER)
        .setSubject(memberId)
        .setIssuedAt(seconds(now))
        .setExpirationTime(endsAt)
        .sign(secret)
      return { token, expiresAt: toInstant((endsAt * 1000) as Millis) }
    },
  }
}
