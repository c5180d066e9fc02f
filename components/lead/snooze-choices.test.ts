import { describe, expect, it } from 'vitest'
import type { Millis } from '../../lib/contract/time.ts'
import { snoozeChoices } from './snooze-choices.ts'

const at = (day: number, hour: number, minute = 0) => new Date(2026, 2, day, hour, minute).getTime() as Millis
const until = (now: Millis) =>
  Object.fromEntries(snoozeChoices(now).map((choice) => [choice.id, choice.until]))
const sameAs = (now: Millis) =>
  Object.fromEntries(
    snoozeChoices(now).flatMap((choice) => (choice.until === null ? [[choice.id, choice.sameAs]] : [])),
  )

describe('when a snoozed lead may come back', () => {
  const wednesday = at(4, 10, 10)

  it('later today is three hours on, at the next half hour', () => {
    expect(until(wednesday).laterToday).toBe(at(4, 13, 30))
  })

  it.each([
    ['14:30', at(4, 14, 30), at(4, 17, 30)],
    ['14:31', at(4, 14, 31), at(4, 16)],
    ['16:31', at(4, 16, 31), at(4, 17, 30)],
  ])('later today is a shorter step towards the evening: at %s', (_, now, then) => {
    expect(until(now).laterToday).toBe(then)
  })

  it('keeps every digit where it is, also when the day is over or two choices are one', () => {
    const [saturday, sunday] = [at(7, 12), at(8, 12)]
    for (const now of [wednesday, at(4, 17, 1), at(4, 23, 45), saturday, sunday])
      expect(snoozeChoices(now).map(({ id }) => id)).toEqual([
        'laterToday',
        'tomorrow',
        'inTwoDays',
        'nextWeek',
      ])
    expect(sameAs(wednesday)).toEqual({})
    expect(sameAs(at(4, 17, 1))).toEqual({ laterToday: null })
    expect(sameAs(at(4, 23, 45))).toEqual({ laterToday: null })
    expect(sameAs(saturday)).toEqual({ nextWeek: 'inTwoDays' })
    expect(sameAs(sunday)).toEqual({ nextWeek: 'tomorrow' })
  })

  it('tomorrow and the day after begin at nine', () => {
    expect(until(wednesday)).toMatchObject({ tomorrow: at(5, 9), inTwoDays: at(6, 9) })
  })

  it.each([
    ['Wednesday', 4],
    ['Friday', 6],
    ['Monday of the week before', 2],
  ])('next week is the Monday ahead, seen from %s', (_, day) => {
    expect(until(at(day, 12)).nextWeek).toBe(at(9, 9))
  })
})
