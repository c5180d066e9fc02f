import { Temporal } from 'temporal-polyfill'
import { toInstant } from '../../../lib/contract/convert.ts'
import type { Instant, Millis } from '../../../lib/contract/time.ts'
import type { Cells, Reading } from './cells.ts'
import type { InstantField } from './import-map.ts'

const tokens = ['yyyy', 'MM', 'dd', 'HH', 'mm', 'ss'] as const
type Token = (typeof tokens)[number]

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** `dd/MM/yyyy` → a pattern with one named group per token; day and month may leave their leading zero out. */
const patternOf = (format: string): RegExp => {
  const token = new RegExp(`(${tokens.join('|')})`)
  const parts = format.split(token).map((part) => {
    if (!(tokens as readonly string[]).includes(part)) return escaped(part)
    return part === 'yyyy' ? '(?<yyyy>\\d{4})' : `(?<${part}>\\d{1,2})`
  })
  return new RegExp(`^${parts.join('')}$`)
}

const atZone = (text: Temporal.PlainDateTime, zone: string): number =>
  text.toZonedDateTime(zone).epochMilliseconds

const fromPattern = (text: string, format: string, zone: string): number => {
  const groups: Partial<Record<Token, string>> | undefined = patternOf(format).exec(text)?.groups
  if (!groups) return Number.NaN
  const part = (token: Token, otherwise: number): number => Number(groups[token] ?? otherwise)
  const fields = {
    year: part('yyyy', 1970),
    month: part('MM', 1),
    day: part('dd', 1),
    hour: part('HH', 0),
    minute: part('mm', 0),
    second: part('ss', 0),
  }
  return atZone(Temporal.PlainDateTime.from(fields, { overflow: 'reject' }), zone)
}

const fromIso = (text: string, zone: string): number =>
  /(?:Z|[+-]\d{2}:?\d{2})$/i.test(text)
    ? Temporal.Instant.from(text).epochMilliseconds
    : atZone(Temporal.PlainDateTime.from(text), zone)

const millisOf = (text: string, { format, zone }: InstantField): number => {
  if (format === 'iso') return fromIso(text, zone)
  if (format === 'epochSeconds') return Number(text) * 1000
  if (format === 'epochMillis') return Number(text)
  return fromPattern(text, format, zone)
}

/** Years of four digits: what an instant on the wire can say. */
const EARLIEST = Date.UTC(1, 0, 1)
const LATEST = Date.UTC(9999, 11, 31)

const attempt = (text: string, field: InstantField): number => {
  try {
    const millis = Math.round(millisOf(text, field))
    return millis >= EARLIEST && millis <= LATEST ? millis : Number.NaN
  } catch {
    return Number.NaN
  }
}

/** The instant of a field. `now` is the moment at which the file's first import began. */
export const readInstant = (
  field: InstantField,
  cells: Cells,
  unknown: readonly string[],
  now: Millis,
): Reading<Instant> => {
  if (field.now) return { ok: true, value: toInstant(now) }
  if (field.constant !== undefined) return { ok: true, value: field.constant }
  const text = (cells.get(field.column ?? '') ?? '').trim()
  if (text === '' || unknown.includes(text) || field.unknown?.includes(text)) return { ok: true, value: null }
  const millis = attempt(text, field)
  return Number.isNaN(millis)
    ? { ok: false, expected: `an instant in the format "${field.format}"`, got: text }
    : { ok: true, value: toInstant(millis as Millis) }
}
