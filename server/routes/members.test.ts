import { describe, expect, it } from 'vitest'
import { tokenSchema } from '../../lib/contract/index.ts'
import { decisionInput, errorOf, leadInput } from '../../test/fixtures/api.ts'
import { freshCopy, pull } from '../../test/fixtures/feed-copy.ts'
import { workspacePerTest } from '../../test/fixtures/workspace.ts'

const here = workspacePerTest()

const member = (over = {}) => ({ id: 'dora', name: 'Dora', email: 'dora@x.example', role: 'rep', ...over })
const put = async (...members: unknown[]) =>
  (await here().request('/v1/members', { method: 'PUT', body: { members } }, 'admin')).json()
const remove = (id: string, as = 'admin') => here().request(`/v1/members/${id}`, { method: 'DELETE' }, as)
const me = (as: string) => here().request('/v1/me', {}, as)

describe('members', () => {
  it('have access from when they are put, and are told who they are', async () => {
    expect((await me('dora')).status).toBe(401)
    expect((await put(member(), { id: 'x' })).counts).toMatchObject({ created: 1, refused: 1 })
    expect(await (await me('dora')).json()).toMatchObject({
      member: { ...member(), team: null },
      workspace: { name: 'Test' },
    })
    expect((await put(member(), member({ team: 'north' }))).counts).toMatchObject({
      unchanged: 1,
      updated: 1,
    })
  })

  it('lose it as soon as they are removed, even with a token that is still good', async () => {
    expect((await me('ada')).status).toBe(200)
    expect((await remove('ada')).status).toBe(200)
    expect((await me('ada')).status).toBe(401)
    expect((await remove('ada')).status).toBe(404)
    await put(member({ id: 'ada' }))
    expect((await me('ada')).status).toBe(200)
  })

  it('leave their leads to the pool and their name to what they decided', async () => {
    const touch = decisionInput({ kind: 'touch', channel: 'call', result: null, note: null })
    await here().putLeads(leadInput({ ownerId: 'ada', account: { id: 'acme', name: 'Acme' } }))
    await here().decide('ada', touch)
    const cleo = await freshCopy(here(), 'cleo')
    await remove('ada')
    await pull(here(), 'cleo', cleo)
    expect([cleo.ids('lead'), cleo.ids('decision'), cleo.ids('account')]).toEqual([
      ['lead-1'],
      [touch.id],
      ['acme'],
    ])
    expect(cleo.ids('member')).toContain('ada')
    const again = await here().putLeads(leadInput({ id: 'lead-2', ownerId: 'ada' }))
    expect(again.results[0]?.faults?.[0]?.path).toBe('/ownerId')
  })

  it('always keep one admin: nobody gives up or takes away the own role', async () => {
    expect((await put(member({ id: 'admin', role: 'rep' }))).results[0]).toMatchObject({ status: 'refused' })
    expect(await errorOf(await remove('admin'))).toMatchObject({ status: 409, code: 'conflict' })
    expect((await put(member({ role: 'admin' }))).counts.created).toBe(1)
    expect((await remove('admin', 'dora')).status).toBe(200)
  })

  it('get personal tokens from an admin', async () => {
    const ask = (id: string, as: string) => here().request(`/v1/members/${id}/token`, { method: 'POST' }, as)
    const { token } = tokenSchema.parse(await (await ask('ada', 'admin')).json())
    const answer = await here().request('/v1/me', { headers: { authorization: `Bearer ${token}` } })
    expect((await answer.json()).member.id).toBe('ada')
    expect((await ask('nobody', 'admin')).status).toBe(404)
    expect((await ask('admin', 'ada')).status).toBe(403)
  })

  it('of another workspace are like nobody', async () => {
    await put(member())
    const other = await here().newWorkspaceId()
    const { token } = await here().auth.issue(
      { workspaceId: other, memberId: member().id as never },
      here().clock.now(),
    )
    expect((await here().request('/v1/me', { headers: { authorization: `Bearer ${token}` } })).status).toBe(
      401,
    )
  })
})
