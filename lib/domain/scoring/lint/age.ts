import { toMillis } from '../../../contract/convert.ts'
import { daysToMillis } from '../duration.ts'
import type { Check, Finding } from './finding.ts'

const STALE_MONTHS = 6
const EXPIRED_MONTHS = 18

/** The same day so many months later; the last of the month where there is no such day. */
const monthsAfter = (instant: number, months: number): number => {
  const date = new Date(instant)
  const day = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + months)
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  return date.setUTCDate(Math.min(day, lastDay))
}

const finding = (code: string, severity: Finding['severity'], message: string, advice: string): Finding[] => [
  { code, severity, path: '/publishedAt', message, advice },
]

/** Buyers change, and a model that does not change with them sorts leads by what used to be true. */
export const age: Check = ({ publishedAt, reviewIntervalDays }, now) => {
  if (publishedAt === null) return []
  const published = toMillis(publishedAt)
  const day = publishedAt.slice(0, 10)
  if (now >= monthsAfter(published, EXPIRED_MONTHS))
    return finding(
      'do-not-trust',
      'error',
      `Unchanged since ${day}, for more than ${EXPIRED_MONTHS} months: do not trust it.`,
      'Build a new version from the outcomes of the last half year before anybody works by it.',
    )
  if (now >= monthsAfter(published, STALE_MONTHS))
    return finding(
      'stale',
      'warning',
      `Unchanged since ${day}, for more than ${STALE_MONTHS} months: it is stale.`,
      'Compare its bands with the outcomes since then and publish a new version.',
    )
  if (now - published >= daysToMillis(reviewIntervalDays))
    return finding(
      'review-due',
      'warning',
      `Unchanged since ${day}, for ${reviewIntervalDays} days or more: a review is due.`,
      'Look at the review figures and publish a new version, if only to say that nothing changes.',
    )
  return []
}
