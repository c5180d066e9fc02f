import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { instantOfWallTime, type WallTime } from './wall-time.ts'

const at = (year: number, month: number, day: number, hour = 0, minute = 0): WallTime => ({
  ...{ year, month, day, hour, minute },
  ...{ second: 0, ms: 0 },
})

const shown = (wall: WallTime, zone: string): string => new Date(instantOfWallTime(wall, zone)).toISOString()

describe('the instant of a wall time', () => {
  it('takes the first of an hour that comes twice', () => {
    expect(shown(at(2026, 10, 25, 2, 30), 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z')
  })

  it('reads an hour that is left out as if clocks had not been moved', () => {
    expect(shown(at(2026, 3, 29, 2, 30), 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z')
  })

  it.each([at(2026, 2, 30), at(2026, 13, 1), at(2026, 1, 1, 24), at(2026, 1, 0), at(2026, 1, 1, 0, 60)])(
    'knows no %j',
    (wall) => {
      expect(instantOfWallTime(wall, 'UTC')).toBeNaN()
    },
  )

  it('agrees with Temporal in every zone and at every time', () => {
    const zones = [
      'UTC',
      'Europe/Berlin',
      'America/St_Johns',
      'Australia/Lord_Howe',
      'Pacific/Apia',
      'Asia/Kolkata',
    ]
    const walls = fc.record({
      year: fc.integer({ min: 1980, max: 2040 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
      hour: fc.integer({ min: 0, max: 23 }),
      minute: fc.integer({ min: 0, max: 59 }),
      second: fc.integer({ min: 0, max: 59 }),
      ms: fc.integer({ min: 0, max: 999 }),
    })
    fc.assert(
      fc.property(walls, fc.constantFrom(...zones), (wall, zone) => {
        const { ms: millisecond, ...rest } = wall
        const expected = Temporal.PlainDateTime.from({ ...rest, millisecond }).toZonedDateTime(zone)
        expect(instantOfWallTime(wall, zone)).toBe(expected.epochMilliseconds)
      }),
      { numRuns: 2000 },
    )
  })
})
