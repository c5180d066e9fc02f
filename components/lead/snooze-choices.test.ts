import { describe, expect, it } from 'vitest'
import type { Millis } from '../../lib/contract/time.ts'
import { snoozeChoices } from './snooze-choices.ts'

const at = (day: number, hour: number, minute = 0) => new Date(2026, 2, day, hour, minute).getTime() as Millis
const until = (now: Millis) =>
  Object.fromEntries(snoozeChoices(now).map((choice) => [choice.id, choice.until]))

describe('when a snoozed lead may come back', () => {
  const wednesday = at(4, 10, 10)

  it('later today is three hours on, at the next half hour', () => {
    expect(until(wednesday).laterToday).toBe(at(4, 13, 30))
  })

  it('is not offered for today when the day would be over', () => {
    expect(until(at(4, 15, 30)).laterToday).toBeUndefined()
    expect(until(at(4, 23)).laterToday).toBeUndefined()
  })

  it('tomorrow and the day after begin at nine', () => {
    expect(until(wednesday)).toMatchObject({ tomorrow: at(5, 9), inTwoDays: at(6, 9) })
  })

  it.each([
    ['Wednesday', 4],
    ['Sunday', 8],
    ['Monday of the week before', 2],
  ])('next week is the Monday ahead, seen from %s', (_, day) => {
    expect(until(at(day, 12)).nextWeek).toBe(at(9, 9))
  })
})
