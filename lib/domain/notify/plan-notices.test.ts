import { describe, expect, it } from 'vitest'
import type { LeadId } from '../../contract/ids.ts'
import { type Millis, toMillis } from '../../contract/time.ts'
import type { Lane } from '../queue/queue-order.ts'
import { type NoticeSettings, planNotices, type RunningOut, type Stage } from './plan-notices.ts'

const id = (name: string) => name as LeadId
const noon = toMillis('2026-03-03T12:00:00Z')
const at = (minutes: number) => (noon + minutes * 60_000) as Millis

/** Turns to warning at noon and is due a quarter of an hour later. */
const clock = (name: string, over: Partial<Omit<RunningOut, 'id'>> = {}): RunningOut => ({
  id: id(name),
  lane: 'hot',
  warnsAt: noon,
  dueAt: at(15),
  ...over,
})

const usual: NoticeSettings = {
  lanes: { hot: true, warm: true, cold: false },
  stages: { warning: true, breach: true },
  quiet: { hours: null, weekends: false },
}

const nobody = { warning: [], breach: [] }
type Over = Partial<Parameters<typeof planNotices>[0]>
const plan = (clocks: RunningOut[], now: Millis, over: Over = {}) =>
  planNotices({
    clocks,
    nextWarnsAt: null,
    settings: usual,
    zone: 'UTC',
    now,
    told: new Map(),
    displayed: nobody,
    ...over,
  })
const lane: Lane = 'hot'
const told = (...entries: [string, Stage, minutes?: number][]) =>
  new Map(entries.map(([name, stage, minutes = 15]) => [id(name), { stage, lane, dueAt: at(minutes) }]))

describe('what is told', () => {
  it('is one notification for all that turn to warning, and one for all that are over', () => {
    const { notices, told: after } = plan([clock('ada'), clock('bob'), clock('cyd', { dueAt: at(4) })], at(5))
    expect(notices).toEqual({
      warning: { act: 'show', news: ['ada', 'bob'], standing: [] },
      breach: { act: 'show', news: ['cyd'], standing: [] },
    })
    expect(after).toEqual(told(['ada', 'warning'], ['bob', 'warning'], ['cyd', 'breach', 4]))
  })

  it('is told once', () => {
    const first = plan([clock('ada')], at(5))
    const again = plan([clock('ada')], at(6), { told: first.told })
    expect(again.notices).toEqual({ warning: { act: 'leave' }, breach: { act: 'leave' } })
    expect(again.told).toEqual(first.told)
  })

  it('is told again when it is worse', () => {
    const { notices } = plan([clock('ada')], at(16), { told: told(['ada', 'warning']) })
    expect(notices.breach).toMatchObject({ act: 'show', news: ['ada'] })
  })

  it('is over with the millisecond after the due time, as it is on the clock', () => {
    expect(plan([clock('ada')], at(15)).notices).toMatchObject({
      warning: { act: 'show' },
      breach: { act: 'leave' },
    })
    const over = plan([clock('ada')], (at(15) + 1) as Millis)
    expect(over.notices).toMatchObject({ warning: { act: 'leave' }, breach: { act: 'show' } })
  })

  it('is told again after it had been given more time', () => {
    const warnedAgain = plan([clock('ada', { dueAt: at(60) })], at(20), { told: told(['ada', 'breach']) })
    expect(warnedAgain.notices).toEqual({ warning: { act: 'leave' }, breach: { act: 'leave' } })
    const over = plan([clock('ada', { dueAt: at(60) })], at(61), { told: warnedAgain.told })
    expect(over.notices.breach).toMatchObject({ act: 'show', news: ['ada'] })
  })

  it('is not told again of who comes back with the same due time, and is of who comes back with another', () => {
    const away = plan([], at(20), { told: told(['ada', 'breach']) })
    const back = plan([clock('ada')], at(21), { told: away.told })
    expect(back.notices).toEqual({ warning: { act: 'leave' }, breach: { act: 'leave' } })
    expect(back.told).toEqual(told(['ada', 'breach']))
    const later = plan([clock('ada', { dueAt: at(60) })], at(50), { told: away.told })
    expect(later.notices.warning).toMatchObject({ act: 'show', news: ['ada'] })
  })

  it('is told again when its lane is switched off and on, and not when the lead itself was in one that is off', () => {
    const known = told(['ada', 'breach'])
    const off = { ...usual, lanes: { hot: false, warm: true, cold: false } }
    const silent = plan([clock('ada')], at(20), { told: known, settings: off })
    expect(plan([clock('ada')], at(21), { told: silent.told }).notices.breach).toMatchObject({ act: 'show' })
    const cooled = plan([clock('ada', { lane: 'cold' })], at(20), { told: known })
    expect(plan([clock('ada')], at(21), { told: cooled.told }).notices.breach).toEqual({ act: 'leave' })
  })

  it('is forgotten of who is away for three days', () => {
    const days = 3 * 24 * 60
    expect(plan([], at(days), { told: told(['ada', 'breach']) }).told.size).toBe(1)
    expect(plan([], at(days + 15), { told: told(['ada', 'breach']) }).told.size).toBe(0)
  })

  it.each<[string, Partial<NoticeSettings>]>([
    ['a lane', { lanes: { hot: false, warm: true, cold: true } }],
    ['a stage', { stages: { warning: false, breach: true } }],
  ])('leaves out %s that is switched off, and tells it when it is switched on', (_what, off) => {
    const silent = plan([clock('ada')], at(5), { settings: { ...usual, ...off } })
    expect(silent.notices.warning).toEqual({ act: 'leave' })
    const loud = plan([clock('ada')], at(6), { told: silent.told })
    expect(loud.notices.warning).toMatchObject({ act: 'show', news: ['ada'] })
  })
})

describe('what is on the screen', () => {
  const displayed = { warning: [], breach: [id('ada'), id('bob')] }
  const over = (name: string) => clock(name, { dueAt: at(1) })
  const known = told(['ada', 'breach'], ['bob', 'breach'])

  it('keeps its names when another joins them', () => {
    const { notices } = plan([over('ada'), over('bob'), over('cyd')], at(5), { told: known, displayed })
    expect(notices.breach).toEqual({ act: 'show', news: ['cyd'], standing: ['ada', 'bob'] })
  })

  it('loses the name of who was touched or decided on, in silence', () => {
    const { notices } = plan([over('bob')], at(5), { told: known, displayed })
    expect(notices.breach).toEqual({ act: 'amend', standing: ['bob'] })
  })

  it('goes with the last of them, or when it is switched off', () => {
    expect(plan([], at(5), { told: known, displayed }).notices.breach).toEqual({ act: 'clear' })
    const off = { ...usual, stages: { warning: true, breach: false } }
    const silent = plan([over('ada')], at(5), { told: known, displayed, settings: off })
    expect(silent.notices.breach).toEqual({ act: 'clear' })
  })
})

describe('quiet hours', () => {
  const settings = { ...usual, quiet: { hours: { from: '12:00', to: '13:00' }, weekends: false } }

  it('hold back what falls into them, and it is told once when they end', () => {
    const held = plan([clock('ada')], at(20), { settings })
    expect(held.notices).toEqual({ warning: { act: 'leave' }, breach: { act: 'leave' } })
    expect(held.wakeAt).toBe(at(60))
    const after = plan([clock('ada')], at(60), { settings, told: held.told })
    expect(after.notices).toMatchObject({
      warning: { act: 'leave' },
      breach: { act: 'show', news: ['ada'] },
    })
    const again = plan([clock('ada')], at(61), { settings, told: after.told })
    expect(again.notices.breach).toEqual({ act: 'leave' })
  })

  it('need no waking when there is nothing to hold back', () => {
    expect(plan([clock('ada')], at(20), { settings, told: told(['ada', 'breach']) }).wakeAt).toBeNull()
  })
})

describe('the one alarm', () => {
  it('is set for whatever comes first: a warning, or the first due time that has not passed', () => {
    const clocks = [clock('ada', { dueAt: at(3) }), clock('bob'), clock('cyd', { dueAt: at(9) })]
    expect(plan(clocks, at(5)).wakeAt).toBe(at(9) + 1)
    expect(plan(clocks, at(5), { nextWarnsAt: at(7) }).wakeAt).toBe(at(7))
  })

  it('is not set when nothing runs', () => {
    expect(plan([], at(5)).wakeAt).toBeNull()
    expect(plan([clock('ada', { dueAt: at(3) })], at(5)).wakeAt).toBeNull()
  })

  it('counts lanes that are not told of as well: the badge shows them', () => {
    const cold: Lane = 'cold'
    expect(plan([clock('ada', { lane: cold })], at(5)).wakeAt).toBe(at(15) + 1)
  })
})
