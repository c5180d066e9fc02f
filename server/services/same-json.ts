import { isDeepStrictEqual } from 'node:util'

/** The value as the database gives it back: without undefined, and with 0 for -0. */
export const asJson = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value

/** Whether both mean the same JSON; the order of names does not count. */
export const sameJson = (a: unknown, b: unknown): boolean => isDeepStrictEqual(a, b)
