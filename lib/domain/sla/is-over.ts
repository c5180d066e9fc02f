import type { Millis } from '../../contract/time.ts'

/** A due time is met at its very millisecond, and over with the next. Nobody else compares the two. */
export const isOver = (dueAt: Millis, at: Millis): boolean => at > dueAt
