import type { Thousandths } from './points.ts'
import type { Instant, Millis } from './time.ts'

// Free of zod, so that pages which only convert do not carry the schemas.

/** The one converter from the wire. The instant has been parsed by `instantSchema` already. */
export const toMillis = (instant: Instant): Millis => Date.parse(instant) as Millis

/** The one converter to the wire; always UTC with milliseconds. */
export const toInstant = (millis: Millis): Instant => new Date(millis).toISOString()

/** 0.5 → 500. */
export const toThousandths = (points: number): Thousandths => Math.round(points * 1000) as Thousandths

/** 500 → 0.5. */
export const toPoints = (thousandths: Thousandths): number => thousandths / 1000
