import { z } from 'zod'

const FIRST = Date.parse('0000-01-01T00:00:00Z')
const LAST = Date.parse('9999-12-31T23:59:59.999Z')

/** An offset can push an instant out of the four-digit years, where no RFC 3339 text says it in UTC. */
const isRepresentable = (text: string): boolean => !(Date.parse(text) < FIRST || Date.parse(text) > LAST)

/** An instant on the wire: RFC 3339 with an offset, e.g. `2026-03-02T09:15:00.000Z`. */
export const instantSchema = z.iso
  .datetime({ offset: true })
  .refine(isRepresentable, 'expected an instant of the years 0000 to 9999')
  .meta({ description: 'RFC 3339 instant with offset' })
export type Instant = z.infer<typeof instantSchema>

/** A calendar day on the wire: `2026-03-02`. */
export const daySchema = z.iso.date().meta({ description: 'Calendar day, YYYY-MM-DD' })
export type Day = z.infer<typeof daySchema>

/** Milliseconds since 1970-01-01T00:00Z: how instants are held inside. */
export const millisSchema = z.int().brand<'Millis'>()
export type Millis = z.infer<typeof millisSchema>

export { toInstant, toMillis } from './convert.ts'
