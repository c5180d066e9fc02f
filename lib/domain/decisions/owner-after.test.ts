import { describe, expect, it } from 'vitest'
import { aDecisionEvent, decisionId } from '../../../test/fixtures/builders.ts'
import type { MemberId } from '../../contract/ids.ts'
import { pendingOwner } from './owner-after.ts'

const ada = 'rep-1' as MemberId
const ben = 'rep-2' as MemberId

const pending = (n: number, over: Parameters<typeof aDecisionEvent>[0]) =>
  aDecisionEvent({ id: decisionId(n), receivedAt: null, ...over })
const claim = pending(1, { kind: 'claim', claimed: true })
const undo = pending(2, { kind: 'undo', undoes: claim.id, decidedAt: '2026-03-02T10:01:00.000Z' })

describe('whose a lead is before the server has heard of it', () => {
  it('is the server’s word where nothing waits to be sent', () => {
    expect(pendingOwner(null, [])).toBeNull()
    expect(pendingOwner(ben, [])).toBe(ben)
  })

  it.each(['claim', 'accept'])('is the rep’s who takes it out of the pool: %s', (kind) => {
    expect(pendingOwner(null, [pending(1, { kind })])).toBe(ada)
  })

  it.each(['reject', 'snooze', 'touch', 'note', 'link', 'nurture'])('stays the pool’s: %s', (kind) => {
    expect(pendingOwner(null, [pending(1, { kind })])).toBeNull()
  })

  it('is the pool’s again once the claim is taken back', () => {
    expect(pendingOwner(null, [undo, claim])).toBeNull()
  })

  it('is the pool’s again when a claim that the server knows is taken back, but only its own', () => {
    const taken = aDecisionEvent({ id: decisionId(1), kind: 'claim', claimed: true })
    expect(pendingOwner(ada, [taken, undo])).toBeNull()
    expect(pendingOwner(ben, [taken, undo])).toBe(ben)
    expect(pendingOwner(ada, [{ ...taken, claimed: undefined }, undo])).toBe(ada)
  })

  it('is the server’s word where somebody else was faster', () => {
    expect(pendingOwner(ben, [claim])).toBe(ben)
  })

  it('does not go by claims that the server has taken: the lead may have moved on since', () => {
    expect(pendingOwner(null, [aDecisionEvent({ kind: 'claim', claimed: true })])).toBeNull()
  })
})
