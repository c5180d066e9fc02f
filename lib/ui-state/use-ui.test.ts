import { beforeEach, describe, expect, it } from 'vitest'
import type { LeadId } from '../contract/ids.ts'
import { useUi } from './use-ui.ts'

const [ada, bob, cleo] = ['ada', 'bob', 'cleo'] as LeadId[] as [LeadId, LeadId, LeadId]
const ui = () => useUi.getState()

describe('what is in front', () => {
  beforeEach(() => {
    useUi.setState(useUi.getInitialState())
    ui().begin(bob)
    ui().putPageLead(ada)
  })

  it('is the page beside, until a hand goes to the queue', () => {
    expect(ui().front).toBe('page')
    ui().select(cleo)
    expect(ui().front).toBe('queue')
    ui().showPage()
    expect(ui().front).toBe('page')
  })

  it('stays the page while its own lead is worked on, and the queue behind keeps its place', () => {
    ui().leave([ada], cleo)
    expect(ui()).toMatchObject({ front: 'page', selectedId: bob })
    ui().select(ada)
    expect(ui().front).toBe('page')
  })

  it('is the queue once a lead of the queue is decided', () => {
    ui().leave([bob], cleo)
    expect(ui()).toMatchObject({ front: 'queue', selectedId: cleo })
  })

  it('is the queue on the way back', () => {
    ui().closeCard()
    expect(ui().front).toBe('queue')
  })

  it('is the page’s lead, taken over into the queue, for somebody who is in the middle of something with it', () => {
    ui().keepInHand(ada)
    expect(ui()).toMatchObject({ front: 'queue', selectedId: ada, cardOpen: true })
  })
})
