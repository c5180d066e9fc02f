import { SignJWT, UnsecuredJWT } from 'jose'
import { describe, expect, it } from 'vitest'
import { type Millis, memberIdSchema, workspaceIdSchema } from '../../lib/contract/index.ts'
import { createTokenAuth } from './token-auth.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const secret = bytes('a secret of thirty-two bytes or more')
const now = Date.parse('2026-03-02T09:00:00Z') as Millis
const days = (count: number): Millis => (now + count * 86_400_000) as Millis
const ada = { workspaceId: workspaceIdSchema.parse('default'), memberId: memberIdSchema.parse('ada') }
const auth = createTokenAuth(secret)

describe('a token', () => {
  it('says who it was issued for, for thirty days', async () => {
    const { token, expiresAt } = await auth.issue(ada, now)
    expect(expiresAt).toBe('2026-04-01T09:00:00.000Z')
    expect(await auth.verify(token, days(29))).toEqual(ada)
    expect(await auth.verify(token, days(30))).toBeNull()
  })

  it('is not taken under another secret', async () => {
    const { token } = await createTokenAuth(bytes('another secret of thirty-two bytes')).issue(ada, now)
    expect(await auth.verify(token, now)).toBeNull()
  })

  it('is not taken when a character of it was changed', async () => {
    const { token } = await auth.issue(ada, now)
    const [head = '', payload = '', signature = ''] = token.split('.')
    const flipped = `${payload.slice(0, 5)}${payload[5] === 'A' ? 'B' : 'A'}${payload.slice(6)}`
    expect(await auth.verify([head, flipped, signature].join('.'), now)).toBeNull()
  })

  it('is not taken unsigned, by another algorithm, without an end, or without its claims', async () => {
    const sign = (claims: Record<string, unknown>, alg: string, expires?: number) => {
      const jwt = new SignJWT(claims).setProtectedHeader({ alg }).setIssuer('heatline')
      return (expires === undefined ? jwt : jwt.setExpirationTime(expires)).sign(bytes('x'.repeat(64)))
    }
    const end = days(1) / 1000
    const strict = createTokenAuth(bytes('x'.repeat(64)))
    const good = { sub: 'ada', workspace: 'default' }
    expect(await strict.verify(await sign(good, 'HS256', end), now)).toEqual(ada)
    const bad = [
      new UnsecuredJWT(good).setIssuer('heatline').setExpirationTime(end).encode(),
      await sign(good, 'HS512', end),
      await sign(good, 'HS256'),
      await sign({ sub: 'ada' }, 'HS256', end),
      await sign({ workspace: 'default' }, 'HS256', end),
      '',
      'a.b.c',
    ]
    for (const token of bad) expect(await strict.verify(token, now)).toBeNull()
  })
})
