import { i18n } from '#i18n'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** From so many of the larger unit on, the smaller one is noise. */
const COARSE = 10

type Unit = 'days' | 'hours' | 'minutes' | 'seconds'
type Part = { unit: Unit; count: number }

const split = (value: number, big: Unit, bigMs: number, small: Unit, smallMs: number): Part[] => {
  const whole = Math.floor(value / bigMs)
  const rest = Math.floor((value % bigMs) / smallMs)
  return rest === 0 || whole >= COARSE
    ? [{ unit: big, count: whole }]
    : [
        { unit: big, count: whole },
        { unit: small, count: rest },
      ]
}

/**
 * A span rounded down to two units at most, e.g. 80 minutes → 1 h, 20 min. The sign is dropped. Working time has no `days`:
 * nobody works for 24 hours, and "1 day left" of them would be three.
 */
export const durationParts = (span: number, days: boolean): Part[] => {
  const value = Math.abs(span)
  if (days && value >= DAY) return split(value, 'days', DAY, 'hours', HOUR)
  if (value >= HOUR) return split(value, 'hours', HOUR, 'minutes', MINUTE)
  if (value >= MINUTE) return [{ unit: 'minutes', count: Math.floor(value / MINUTE) }]
  return [{ unit: 'seconds', count: Math.floor(value / SECOND) }]
}

const partWords = ({ unit, count }: Part): string => {
  const number = [String(count)] as [string]
  if (unit === 'days') return i18n.t('time.days', number)
  if (unit === 'hours') return i18n.t('time.hours', number)
  if (unit === 'minutes') return i18n.t('time.minutes', number)
  return i18n.t('time.seconds', number)
}

/** "1 h 20 min", "18 min"; with `days` "2 d 3 h", without "51 h". */
export const durationWords = (span: number, days: boolean): string =>
  durationParts(span, days).map(partWords).join(' ')
