import type { AttributeValue } from '../../../lib/contract/attributes.ts'
import type { FactField, ListField, TextField } from './import-map.ts'
import { templateColumns } from './map-fields.ts'

/** One row's cells by the name of their column. */
export type Cells = ReadonlyMap<string, string>

/** What a cell says: a value, nothing known (null), or something that cannot be what the map calls it. */
export type Reading<T> = { ok: true; value: T | null } | { ok: false; expected: string; got: string }

const known = <T>(value: T | null): Reading<T> => ({ ok: true, value })

type Lookup = { unknown?: readonly string[] | undefined; ignoreCase?: boolean | undefined }

const sameText = (left: string, right: string, ignoreCase: boolean | undefined): boolean =>
  ignoreCase ? left.toLowerCase() === right.toLowerCase() : left === right

const textOf = (raw: string | undefined, unknown: readonly string[], field: Lookup): string | null => {
  const text = raw?.trim() ?? ''
  const means = (word: string): boolean => sameText(word, text, field.ignoreCase)
  return text === '' || unknown.some(means) || field.unknown?.some(means) ? null : text
}

const mapped = (text: string, field: Pick<TextField, 'values' | 'ignoreCase'>): string =>
  Object.entries(field.values ?? {}).find(([from]) => sameText(from, text, field.ignoreCase))?.[1] ?? text

const fromTemplate = (template: string, cells: Cells, unknown: readonly string[]): string | null => {
  const columns = templateColumns(template)
  if (columns.every((column) => textOf(cells.get(column), unknown, {}) === null)) return null
  const filled = template.replace(
    /\{([^{}]+)\}/g,
    (_, column: string) => textOf(cells.get(column), unknown, {}) ?? '',
  )
  return filled.replace(/\s+/g, ' ').trim()
}

/** The text of a field, or null when it is not known. */
export const readText = (field: TextField, cells: Cells, unknown: readonly string[]): string | null => {
  if (field.constant !== undefined) return field.constant
  const text =
    field.template === undefined
      ? textOf(cells.get(field.column ?? ''), unknown, field)
      : fromTemplate(field.template, cells, unknown)
  if (text !== null) return mapped(text, field)
  return field.else ? readText(field.else, cells, unknown) : null
}

const readNumber = (text: string, decimal: '.' | ','): Reading<AttributeValue> => {
  const plain = decimal === ',' ? text.replace(',', '.') : text
  const isNumber =
    (decimal === '.' || !text.includes('.')) && /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(plain)
  const value = Number(plain)
  return isNumber && Number.isFinite(value)
    ? known(value)
    : { ok: false, expected: `a number with "${decimal}" before its decimals`, got: text }
}

const TRUE_WORDS = ['true', 'yes', 'y', '1']
const FALSE_WORDS = ['false', 'no', 'n', '0']

const readBoolean = (text: string, field: FactField): Reading<AttributeValue> => {
  const trueWhen = field.trueWhen ?? TRUE_WORDS
  const falseWhen = field.falseWhen ?? FALSE_WORDS
  const isOneOf = (words: readonly string[]): boolean => words.some((word) => sameText(word, text, true))
  if (isOneOf(trueWhen)) return known(true)
  if (isOneOf(falseWhen)) return known(false)
  return { ok: false, expected: `one of ${[...trueWhen, ...falseWhen].join(', ')}`, got: text }
}

/** A fact of the lead or its account. */
export const readFact = (
  field: FactField,
  cells: Cells,
  unknown: readonly string[],
): Reading<AttributeValue> => {
  if (field.constant !== undefined) return known(field.constant)
  const text = textOf(cells.get(field.column ?? ''), unknown, field)
  if (text === null) return known<AttributeValue>(null)
  if (field.type === 'number') return readNumber(text, field.decimal ?? '.')
  if (field.type === 'boolean') return readBoolean(text, field)
  return known(mapped(text, field))
}

/** The parts of a cell, unknown and repeated ones left out. */
export const readList = (field: ListField, cells: Cells, unknown: readonly string[]): string[] => {
  if (field.constant) return field.constant
  const parts = (cells.get(field.column ?? '') ?? '').split(field.separator)
  return [...new Set(parts.flatMap((part) => textOf(part, unknown, {}) ?? []))]
}
