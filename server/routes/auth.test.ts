import { describe, expect, it } from 'vitest'
import { authMethodsSchema, tokenSchema } from '../../lib/contract/index.ts'
import { errorOf } from '../../test/fixtures/api.ts'
import { workspacePerTest } from '../../test/fixtures/workspace.ts'

describe('a server with a demo', () => {
  const here = workspacePerTest({ demo: true })
  const signIn = (memberId: unknown) =>
    here().request('/v1/auth/demo', { method: 'POST', body: { memberId } })

  it('offers its members to choose from', async () => {
    const { methods, demoMembers } = authMethodsSchema.parse(
      await (await here().request('/v1/auth/methods')).json(),
    )
    expect(methods).toContain('demo')
    expect(demoMembers.map((member) => member.id)).toEqual(['ada', 'admin', 'ben', 'cleo', 'max', 'mia'])
  })

  it('lets one in as a member', async () => {
    const { token } = tokenSchema.parse(await (await signIn('ada')).json())
    const me = await here().request('/v1/me', { headers: { authorization: `Bearer ${token}` } })
    expect(await me.json()).toMatchObject({ member: { id: 'ada' }, serverTime: '2026-03-02T09:00:00.000Z' })
  })

  it('knows nobody else', async () => {
    expect(await errorOf(await signIn('eve'))).toMatchObject({ status: 404, code: 'not_found' })
    expect(await errorOf(await signIn(''))).toMatchObject({ status: 422, code: 'invalid_body' })
  })
})

describe('a server without a demo', () => {
  const here = workspacePerTest()

  it('offers tokens alone and names nobody', async () => {
    expect(await (await here().request('/v1/auth/methods')).json()).toEqual({
      methods: ['token'],
      demoMembers: [],
    })
  })

  it('has no demo door', async () => {
    const answer = await here().request('/v1/auth/demo', { method: 'POST', body: { memberId: 'ada' } })
    expect(await errorOf(answer)).toMatchObject({ status: 404 })
  })
})
