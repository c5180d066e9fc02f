const DAY_MS = 86_400_000

/** The last instant that a Date can hold. */
export const LAST_INSTANT = 8.64e15

/**
 * Whole milliseconds in so many days, at least one. An age is a whole number of milliseconds, so "from N × 24 h" and
 * "from the next whole millisecond" are the same instant; the epsilon keeps 0.1 days from becoming one too many.
 */
export const daysToMillis = (days: number): number => Math.max(1, Math.ceil(days * DAY_MS - 1e-3))

/** Full days in so many milliseconds. */
export const fullDays = (millis: number): number => Math.floor(millis / DAY_MS)
