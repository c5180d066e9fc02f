import { i18n } from '#i18n'
import type { Millis } from '../../lib/contract/time.ts'
import { formatLocale } from './locale.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

type Style = 'time' | 'weekday' | 'weekdayInFull' | 'date' | 'dateInFull' | 'day' | 'full'

const styles: Record<Style, Intl.DateTimeFormatOptions> = {
  time: { hour: 'numeric', minute: '2-digit' },
  weekday: { weekday: 'short', hour: 'numeric', minute: '2-digit' },
  weekdayInFull: { weekday: 'long', hour: 'numeric', minute: '2-digit' },
  date: { weekday: 'short', day: 'numeric', month: 'short' },
  dateInFull: { day: 'numeric', month: 'long', year: 'numeric' },
  day: { weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' },
  full: { day: 'numeric', month: 'short', year: 'numeric', hour: 'numeric', minute: '2-digit' },
}

const formats = new Map<Style, Intl.DateTimeFormat>()

const format = (style: Style, at: Millis): string => {
  const known = formats.get(style)
  const formatter = known ?? new Intl.DateTimeFormat(formatLocale(), styles[style])
  if (!known) formats.set(style, formatter)
  return formatter.format(at).replaceAll(',', '')
}

/** Whole calendar days from `from` to `to` on this machine's wall. */
export const daysBetween = (from: Millis, to: Millis): number => {
  const start = new Date(from).setHours(0, 0, 0, 0)
  const end = new Date(to).setHours(0, 0, 0, 0)
  return Math.round((end - start) / DAY)
}

/** An instant as a point in time: "today 14:00", "Mon 09:00" within six days either way, "Tue 24 Nov 14:00" otherwise. */
export const whenWords = (at: Millis, now: Millis): string => {
  const days = daysBetween(now, at)
  if (days === 0) return i18n.t('time.today', [format('time', at)])
  if (days === 1) return i18n.t('time.tomorrow', [format('time', at)])
  if (days === -1) return i18n.t('time.yesterday', [format('time', at)])
  if (Math.abs(days) < 6) return format('weekday', at)
  return format(Math.abs(days) < 300 ? 'day' : 'full', at)
}

/** The same with the day always named, for what is far enough to be put in a diary: "Tue 24 Nov 14:00". */
export const dayWords = (at: Millis, now: Millis): string =>
  format(Math.abs(daysBetween(now, at)) < 300 ? 'day' : 'full', at)

/** A calendar day within a sentence: "Tue 24 Nov", with its year once it is far away. */
export const onDateWords = (at: Millis, now: Millis): string =>
  format(Math.abs(daysBetween(now, at)) < 300 ? 'date' : 'dateInFull', at)

/** The same as a heading: "Today", "Yesterday", "Tue 24 Nov". */
export const dateWords = (at: Millis, now: Millis): string => {
  const days = daysBetween(now, at)
  if (days === 0) return i18n.t('time.thisDay')
  return days === -1 ? i18n.t('time.dayBefore') : onDateWords(at, now)
}

/** The hour alone, where the day is said already. */
export const timeWords = (at: Millis): string => format('time', at)

/** Day, year and hour, for whoever asks for all of it. */
export const fullWords = (at: Millis): string => format('full', at)

/** A day to come within a sentence: "Tuesday 14:00" within six days, "Tue 24 Nov 14:00" later. */
export const onDayWords = (at: Millis, now: Millis): string =>
  Math.abs(daysBetween(now, at)) < 6 ? format('weekdayInFull', at) : dayWords(at, now)

/** An instant of the past as a distance while it is near: "12 s ago", "5 min ago", "3 h ago", then as a point in time. */
export const agoWords = (at: Millis, now: Millis): string => {
  const age = now - at
  if (age < 5_000) return i18n.t('time.justNow')
  if (age < MINUTE) return i18n.t('time.secondsAgo', [Math.floor(age / 1000)])
  if (age < HOUR) return i18n.t('time.minutesAgo', [Math.floor(age / MINUTE)])
  if (age < 6 * HOUR) return i18n.t('time.hoursAgo', [Math.floor(age / HOUR)])
  return whenWords(at, now)
}
