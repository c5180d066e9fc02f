import { toInstant } from '../../../lib/contract/convert.ts'
import type { Instant, Millis } from '../../../lib/contract/time.ts'
import type { Cells, Reading } from './cells.ts'
import type { InstantField } from './import-map.ts'
import { instantAtOffset, instantOfWallTime, type WallTime } from './wall-time.ts'

const tokens = ['yyyy', 'MM', 'dd', 'HH', 'mm', 'ss'] as const
type Groups = Partial<Record<(typeof tokens)[number] | 'fraction' | 'offset', string>>

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** `dd/MM/yyyy` → a pattern with one named group per token; day, month and times may leave their leading zero out. */
const patternOf = (format: string): RegExp => {
  const parts = format.split(/(yyyy|MM|dd|HH|mm|ss)/).map((part) => {
    if (!(tokens as readonly string[]).includes(part)) return escaped(part)
    return part === 'yyyy' ? '(?<yyyy>\\d{4})' : `(?<${part}>\\d{1,2})`
  })
  return new RegExp(`^${parts.join('')}$`)
}

const iso =
  /^(?<yyyy>\d{4})-(?<MM>\d\d)-(?<dd>\d\d)(?:[T ](?<HH>\d\d):(?<mm>\d\d)(?::(?<ss>\d\d)(?:\.(?<fraction>\d{1,9}))?)?)?\s?(?<offset>Z|[+-]\d\d:?\d\d)?$/i

const wallTimeOf = (groups: Groups): WallTime => ({
  year: Number(groups.yyyy),
  month: Number(groups.MM ?? 1),
  day: Number(groups.dd ?? 1),
  hour: Number(groups.HH ?? 0),
  minute: Number(groups.mm ?? 0),
  second: Number(groups.ss ?? 0),
  ms: Math.floor(Number(`0.${groups.fraction ?? 0}`) * 1000),
})

/** `+05:30` → 330. */
const offsetMinutes = (text: string): number => {
  const [, sign, hours = 0, minutes = 0] = /^([+-])(\d\d):?(\d\d)$/.exec(text) ?? []
  const total = Number(hours) * 60 + Number(minutes)
  return sign === '-' ? 0 - total : total
}

const fromPattern = (text: string, pattern: RegExp, zone: string): number => {
  const groups: Groups | undefined = pattern.exec(text)?.groups
  if (!groups) return Number.NaN
  const wall = wallTimeOf(groups)
  return groups.offset === undefined
    ? instantOfWallTime(wall, zone)
    : instantAtOffset(wall, offsetMinutes(groups.offset))
}

const millisOf = (text: string, { format, zone }: InstantField): number => {
  if (format === 'epochSeconds') return Number(text) * 1000
  if (format === 'epochMillis') return Number(text)
  return fromPattern(text, format === 'iso' ? iso : patternOf(format), zone)
}

/** Years of four digits: what an instant on the wire can say. */
const EARLIEST = Date.UTC(1, 0, 1)
const LATEST = Date.UTC(9999, 11, 31)

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
  const millis = Math.round(millisOf(text, field))
  return millis >= EARLIEST && millis <= LATEST
    ? { ok: true, value: toInstant(millis as Millis) }
    : { ok: false, expected: `an instant in the format "${field.format}"`, got: text }
}
