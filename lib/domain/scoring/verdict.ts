/**
 * Three-valued logic (Kleene) on numbers: `all` is the least, `any` the greatest, `not` is 2 − x.
 * A missing fact makes a condition unknown, never false.
 */
export const FALSE = 0
export const UNKNOWN = 1
export const TRUE = 2
export type Verdict = typeof FALSE | typeof UNKNOWN | typeof TRUE

export const verdictOf = (holds: boolean): Verdict => (holds ? TRUE : FALSE)

export const verdictNames = ['failed', 'unknown', 'passed'] as const
