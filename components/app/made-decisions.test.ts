import { beforeEach, describe, expect, it } from 'vitest'
import type { DecideAnswer, DecideInput } from '../../lib/actions/decide.ts'
import type { UndoAnswer } from '../../lib/actions/undo-last.ts'
import type { DecisionId, LeadId, MemberId } from '../../lib/contract/ids.ts'
import type { Millis } from '../../lib/contract/time.ts'
import { useChecked } from '../../lib/ui-state/use-checked.ts'
import { useNoteDrafts } from '../../lib/ui-state/use-note-drafts.ts'
import { useUi } from '../../lib/ui-state/use-ui.ts'
import { eventually } from '../../test/fixtures/eventually.ts'
import { speak } from '../../test/fixtures/words.ts'
import { makeDecisions } from './made-decisions.ts'
import type { Offer } from './recall-last.ts'

const id = (name: string) => name as LeadId
const ids = (...names: string[]) => names.map(id)
const who = (name: string) => ({ id: id(name), name })
const ui = () => useUi.getState()
const rejection = { reason: 'no_need', note: null, recycleOn: null }

const saved: DecideAnswer = { ok: true, id: 'made' as DecisionId }
const refused: DecideAnswer = { ok: false, code: 'not_allowed_now' }

/** A disk that answers when the test says so. */
const aDisk = (offer: Offer | null) => {
  const asked: (readonly DecideInput[] | { undo: DecisionId | null })[] = []
  const waiting: ((answer: DecideAnswer[] | UndoAnswer | Error) => void)[] = []
  const wait = <T>(): Promise<T> =>
    new Promise((resolve, reject) =>
      waiting.push((answer) => (answer instanceof Error ? reject(answer) : resolve(answer as T))),
    )
  return {
    asked,
    decideMany: (inputs: readonly DecideInput[]) => {
      asked.push(inputs)
      return wait<DecideAnswer[]>()
    },
    undoLast: (offered: DecisionId | null) => {
      asked.push({ undo: offered })
      return wait<UndoAnswer>()
    },
    readOffer: async () => offer,
    holderOf: async (member: MemberId) => ({
      name: member === 'bob' ? 'Bob Berg' : null,
      isMe: member === 'me',
    }),
    answer: async (answer: DecideAnswer[] | UndoAnswer | Error) => {
      await eventually(() => expect(waiting.length).toBeGreaterThan(0))
      waiting.shift()?.(answer)
      await new Promise((resolve) => setTimeout(resolve))
    },
  }
}

const aPage = (offer: Offer | null = null) => {
  const disk = aDisk(offer)
  const shown: (LeadId | null)[] = []
  const queue = { walk: ids('ada', 'bob', 'cyd', 'dee'), next: id('bob') }
  const decisions = makeDecisions({ current: queue }, disk, (next, decide) => {
    shown.push(next)
    decide()
  })
  return { disk, shown, decisions }
}

beforeEach(() => {
  speak('en')
  useUi.setState(useUi.getInitialState())
  useChecked.setState(useChecked.getInitialState())
  ui().select(id('ada'))
})

describe('a decision', () => {
  it('has the next lead in hand before the disk has answered', () => {
    aPage().decisions.accept(who('ada'))
    expect(ui().selectedId).toBe('bob')
    expect([...ui().leaving]).toEqual(['ada'])
  })

  it('has the next lead seen first, when it is about the one in hand and takes it away', () => {
    const { shown, decisions } = aPage()
    decisions.touch(who('ada'), { channel: 'call', result: null, note: null })
    decisions.accept(who('cyd'))
    decisions.accept(who('ada'))
    expect(shown).toEqual([null, null, 'bob'])
  })

  it('brings the lead back, and says why, when it is refused', async () => {
    const { disk, decisions } = aPage()
    decisions.accept(who('ada'))
    await disk.answer([refused])
    expect(ui()).toMatchObject({ selectedId: 'ada', notice: { tone: 'refused', undoable: false } })
    expect(ui().leaving.size).toBe(0)
  })

  it('brings the lead back when the disk fails', async () => {
    const { disk, decisions } = aPage()
    decisions.accept(who('ada'))
    await disk.answer(new Error('The disk is full'))
    expect(ui()).toMatchObject({ selectedId: 'ada', notice: { tone: 'refused' } })
    expect(ui().leaving.size).toBe(0)
  })

  it.each([
    ['a touch', 'touch', { channel: 'call', result: null, note: null }],
    ['a note', 'note', 'Rings at noon'],
  ] as const)('moves nobody when it is %s', (_, kind, said) => {
    const { decisions } = aPage()
    decisions[kind](who('ada'), said as never)
    expect(ui()).toMatchObject({ selectedId: 'ada', leaving: new Set() })
  })

  it('that is a note is there to be sent again when it could not be kept', async () => {
    const { disk, decisions } = aPage()
    decisions.note(who('ada'), 'Rings at noon')
    await disk.answer(new Error('The disk is full'))
    expect(useNoteDrafts.getState().drafts.get(id('ada'))).toBe('Rings at noon')
  })

  it('waits for the one before, so that they are stored in the order of the keys', async () => {
    const { disk, decisions } = aPage()
    decisions.accept(who('ada'))
    decisions.accept(who('bob'))
    await eventually(() => expect(disk.asked).toHaveLength(1))
    await disk.answer([saved])
    expect(disk.asked.flat()).toMatchObject([{ leadId: 'ada' }, { leadId: 'bob' }])
  })

  it('that came too late says who was faster', async () => {
    const { disk, decisions } = aPage()
    decisions.claim(who('ada'))
    await disk.answer([{ ok: false, code: 'already_claimed', details: { ownerId: 'bob' as MemberId } }])
    expect(ui().notice?.text).toContain('Bob Berg')
  })

  it('that claims what is one’s own names no rival', async () => {
    const { disk, decisions } = aPage()
    decisions.claim(who('ada'))
    await disk.answer([{ ok: false, code: 'already_claimed', details: { ownerId: 'me' as MemberId } }])
    expect(ui().notice).toMatchObject({ tone: 'refused', text: 'The lead is yours already.' })
  })

  it('about another lead than the one in hand moves nobody, refused either', async () => {
    const { disk, decisions } = aPage()
    decisions.accept(who('cyd'))
    await disk.answer([refused])
    expect(ui()).toMatchObject({ selectedId: 'ada', leaving: new Set() })
  })
})

describe('a decision about many', () => {
  it('moves on to the next who stays, and clears the selection', () => {
    useChecked.getState().check(ids('ada', 'bob', 'dee'))
    aPage().decisions.decideMany(ids('ada', 'bob', 'dee'), { kind: 'reject', ...rejection })
    expect(ui()).toMatchObject({ selectedId: 'cyd', notice: { text: '3 rejected.', undoable: true } })
    expect([...ui().leaving]).toEqual(['ada', 'bob', 'dee'])
    expect(useChecked.getState().checked.size).toBe(0)
  })

  it('leaves the lead in hand there when it is not among them', () => {
    aPage().decisions.decideMany(ids('bob', 'cyd'), { kind: 'accept' })
    expect(ui()).toMatchObject({ selectedId: 'ada' })
  })

  it('brings back whom it was refused for, selected still, and says how many and why', async () => {
    const { disk, decisions } = aPage()
    decisions.decideMany(ids('ada', 'bob', 'cyd'), { kind: 'reject', ...rejection })
    await disk.answer([saved, refused, saved])
    expect([...ui().leaving]).toEqual(['ada', 'cyd'])
    expect([...useChecked.getState().checked]).toEqual(['bob'])
    expect(ui().notice).toEqual({
      offered: 'made',
      text: '2 rejected. 1 could not be: That is not possible in the lead’s present state.',
      tone: 'refused',
      undoable: true,
    })
  })

  it('leaves the hand where it is when those beside it come back', async () => {
    const { disk, decisions } = aPage()
    decisions.decideMany(ids('bob', 'cyd'), { kind: 'accept' })
    await disk.answer([refused, saved])
    expect(ui()).toMatchObject({ selectedId: 'ada', leaving: new Set(ids('cyd')) })
  })

  it('of whom none was allowed changes nothing', async () => {
    const { disk, decisions } = aPage()
    decisions.decideMany(ids('ada', 'bob'), { kind: 'accept' })
    await disk.answer([refused, refused])
    expect(ui()).toMatchObject({ selectedId: 'ada', leaving: new Set(), notice: { undoable: false } })
  })
})

describe('undo', () => {
  it('waits for what is under way, so that it meets that', async () => {
    const { disk, decisions } = aPage()
    decisions.accept(who('ada'))
    decisions.undo()
    await eventually(() => expect(disk.asked).toHaveLength(1))
    await disk.answer([saved])
    expect(disk.asked.at(-1), 'and that one alone').toEqual({ undo: 'made' })
    await disk.answer({ undone: [{ leadId: id('ada'), name: 'ada', kind: 'accept' }], kept: 0 })
    expect(ui()).toMatchObject({ selectedId: 'ada', leaving: new Set(), notice: { tone: 'done' } })
  })

  it('of many takes the first of them in hand, and says how many could not be taken back', async () => {
    const { disk, decisions } = aPage()
    decisions.undo()
    const undone = ids('cyd', 'dee').map((leadId) => ({ leadId, name: leadId, kind: 'reject' }))
    await disk.answer({ undone, kept: 1 })
    expect(ui()).toMatchObject({
      selectedId: 'cyd',
      notice: { text: 'Undone. 2 leads are back as before. 1 could no longer be taken back.' },
    })
  })

  it('of what was about the page beside brings no lead to the front', async () => {
    const { disk, decisions } = aPage()
    decisions.undo()
    await disk.answer({ undone: [{ leadId: id('dee'), name: 'dee', kind: 'link' }], kept: 0 })
    expect(ui().selectedId).toBe('ada')
  })

  it('of one decision by hand is that one', async () => {
    const { disk, decisions } = aPage()
    decisions.takeBack(who('bob'), 'decision-bob' as DecisionId)
    await eventually(() =>
      expect(disk.asked.flat()).toMatchObject([{ kind: 'undo', undoes: 'decision-bob' }]),
    )
  })

  it('of what no longer can be taken back says so, and offers by name what can', async () => {
    const { disk, decisions } = aPage({
      text: 'cyd: Accepted',
      offered: 'older' as DecisionId,
      madeAt: 0 as Millis,
    })
    decisions.undo()
    await disk.answer({ undone: [], kept: 0 })
    expect(ui().notice).toMatchObject({
      tone: 'refused',
      text: 'That can no longer be taken back. What still can: cyd: Accepted',
    })
    decisions.undo()
    await eventually(() => expect(disk.asked).toEqual([{ undo: null }, { undo: 'older' }]))
  })

  it('does not take what was said since for what it is about', async () => {
    const { disk, decisions } = aPage()
    decisions.accept(who('ada'))
    decisions.remember('Added Eve')
    await disk.answer([saved])
    expect(ui().notice).toEqual({ text: 'Added Eve', tone: 'done', undoable: true })
  })

  it('says so when there is nothing left', async () => {
    const { disk, decisions } = aPage()
    decisions.undo()
    await disk.answer({ undone: [], kept: 0 })
    expect(ui().notice).toMatchObject({ tone: 'refused', text: 'There is nothing left to undo.' })
  })
})
