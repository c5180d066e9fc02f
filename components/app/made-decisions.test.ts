import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing'
import type { DecideAnswer, DecideInput } from '../../lib/actions/decide.ts'
import type { DecisionId, LeadId } from '../../lib/contract/ids.ts'
import { useUi } from '../../lib/ui-state/use-ui.ts'
import { makeDecisions } from './made-decisions.ts'

const id = (name: string) => name as LeadId
const who = (name: string) => ({ id: id(name), name })
const ui = () => useUi.getState()

/** A disk that answers when the test says so. */
const aDisk = () => {
  const asked: DecideInput[] = []
  const waiting: ((answer: DecideAnswer) => void)[] = []
  return {
    asked,
    decide: (input: DecideInput) => {
      asked.push(input)
      return new Promise<DecideAnswer>((resolve) => waiting.push(resolve))
    },
    answer: async (answer: DecideAnswer) => {
      await vi.waitFor(() => expect(waiting.length).toBeGreaterThan(0))
      waiting.shift()?.(answer)
      await new Promise((resolve) => setTimeout(resolve))
    },
  }
}

const saved = (name: string): DecideAnswer => ({ ok: true, id: `decision-${name}` as DecisionId })

const aPage = () => {
  const disk = aDisk()
  const queue = { current: { walk: ['ada', 'bob', 'cyd'].map(id), last: null } }
  return { disk, decisions: makeDecisions(queue, disk.decide) }
}

beforeEach(() => {
  fakeBrowser.i18n.getMessage = (key) => key
  useUi.setState(useUi.getInitialState())
  ui().select(id('ada'))
})

describe('a decision', () => {
  it('has the next lead in hand before the disk has answered', () => {
    aPage().decisions.accept(who('ada'))
    expect(ui().selectedId).toBe('bob')
    expect([...ui().leaving]).toEqual(['ada'])
  })

  it('brings the lead back, and says why, when it is refused', async () => {
    const { disk, decisions } = aPage()
    decisions.accept(who('ada'))
    await disk.answer({ ok: false, code: 'not_allowed_now' })
    expect(ui()).toMatchObject({ selectedId: 'ada', notice: { tone: 'refused', undoable: false } })
    expect(ui().leaving.size).toBe(0)
  })

  it('moves nobody when it only logs a touch', () => {
    aPage().decisions.touch(who('ada'), 'call', null)
    expect(ui()).toMatchObject({ selectedId: 'ada', leaving: new Set() })
  })

  it('waits for the one before, so that they are stored in the order of the keys', async () => {
    const { disk, decisions } = aPage()
    decisions.accept(who('ada'))
    decisions.accept(who('bob'))
    await vi.waitFor(() => expect(disk.asked).toHaveLength(1))
    await disk.answer(saved('ada'))
    expect(disk.asked.map((input) => input.leadId)).toEqual(['ada', 'bob'])
  })
})

describe('undo', () => {
  it('right behind a decision takes back that one, although the disk has not answered yet', async () => {
    const { disk, decisions } = aPage()
    decisions.accept(who('ada'))
    decisions.undo()
    await disk.answer(saved('ada'))
    expect(disk.asked.at(-1)).toEqual({ kind: 'undo', leadId: 'ada', undoes: 'decision-ada' })
    await disk.answer(saved('undo'))
    expect(ui()).toMatchObject({ selectedId: 'ada', notice: { tone: 'done' } })
  })

  it('goes back one by one, the latest first', async () => {
    const { disk, decisions } = aPage()
    decisions.accept(who('ada'))
    decisions.accept(who('bob'))
    decisions.undo()
    decisions.undo()
    for (const name of ['ada', 'bob', 'undo', 'undo']) await disk.answer(saved(name))
    expect(disk.asked.map((input) => [input.kind, input.leadId])).toEqual([
      ['accept', 'ada'],
      ['accept', 'bob'],
      ['undo', 'bob'],
      ['undo', 'ada'],
    ])
  })

  it('does not meet again what the history has taken back', async () => {
    const { disk, decisions } = aPage()
    decisions.accept(who('ada'))
    await disk.answer(saved('ada'))
    decisions.takeBack(who('ada'), 'decision-ada' as DecisionId)
    await disk.answer(saved('undo'))
    decisions.undo()
    await vi.waitFor(() => expect(ui().notice).toMatchObject({ tone: 'refused' }))
    expect(disk.asked.map((input) => input.kind)).toEqual(['accept', 'undo'])
  })

  it('says so when there is nothing left', async () => {
    aPage().decisions.undo()
    await vi.waitFor(() => expect(ui().notice).toMatchObject({ tone: 'refused' }))
  })
})
