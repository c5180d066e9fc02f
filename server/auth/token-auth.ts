import { errors, jwtVerify, SignJWT } from 'jose'
import { z } from 'zod'
import type { Millis } from '../../lib/contract/index.ts'
import { memberIdSchema, toInstant, workspaceIdSchema } from '../../lib/contract/index.ts'
import type { Auth } from './auth.ts'

const ISSUER = 'heatline'
const LIFETIME_DAYS = 30
const DAY_SECONDS = 86_400

const claimsSchema = z.object({ sub: memberIdSchema, workspace: workspaceIdSchema })

const seconds = (at: Millis): number => Math.floor(at / 1000)

/** Bearer tokens that this server signs itself: HS256 under one secret of at least 32 bytes, good for 30 days. */
export const createTokenAuth = (secret: Uint8Array): Auth => ({
  verify: async (token, now) => {
    try {
      const { payload } = await jwtVerify(token, secret, {
        algorithms: ['HS256'],
        issuer: ISSUER,
        requiredClaims: ['exp'],
        currentDate: new Date(now),
      })
      const claims = claimsSchema.safeParse(payload)
      return claims.success ? { workspaceId: claims.data.workspace, memberId: claims.data.sub } : null
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
})
