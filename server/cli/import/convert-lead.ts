import type { z } from 'zod'
import { type Fault, faultsOf } from '../../../lib/contract/errors.ts'
import { leadInputSchema } from '../../../lib/contract/lead.ts'
import type { Millis } from '../../../lib/contract/time.ts'
import { type Cells, type Reading, readFact, readList, readText } from './cells.ts'
import type { AccountMap, FactField, LeadMap, TextField } from './import-map.ts'
import { readInstant } from './read-instant.ts'
import { webAddressOf } from './web-address-of.ts'

/** A lead as it is sent: an owner who is not known is left out, so that importing again never takes a lead from its rep. */
export type LeadToSend = z.input<typeof leadInputSchema>

/** `id` names the row in reports also when it is refused; null when it has none. */
export type Conversion<Input> =
  | { ok: true; id: string; input: Input }
  | { ok: false; id: string | null; faults: Fault[] }

type Reader = { cells: Cells; unknown: readonly string[]; faults: Fault[] }

const take = <T>(reader: Reader, path: string, reading: Reading<T>): T | null => {
  if (reading.ok) return reading.value
  const { expected, got } = reading
  reader.faults.push({ path, message: `expected ${expected}`, expected, got })
  return null
}

const factsOf = (reader: Reader, path: string, fields: Readonly<Record<string, FactField>>) =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      const value = take(reader, `${path}/${name}`, readFact(field, reader.cells, reader.unknown))
      return value === null ? [] : [[name, value]]
    }),
  )

/** `https://www.Acme.example/about` → `acme.example`: exports hold addresses where a host is meant. */
const hostOf = (text: string | null): string | null =>
  text
    ?.toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/?#:].*$/, '') || null

const urlsOf = ({ cells, unknown }: Reader, fields: readonly TextField[]): string[] => {
  const texts = fields.flatMap((field) => readText(field, cells, unknown) ?? [])
  return [...new Set(texts.map(webAddressOf))]
}

const accountOf = (reader: Reader, map: AccountMap) => {
  const { cells, unknown } = reader
  const id = readText(map.id, cells, unknown)
  if (id === null) return null
  return {
    id,
    name: readText(map.name, cells, unknown),
    domain: map.domain ? hostOf(readText(map.domain, cells, unknown)) : null,
    attributes: factsOf(reader, '/account/attributes', map.attributes),
    recordUrls: urlsOf(reader, map.recordUrls),
    lists: map.lists ? readList(map.lists, cells, unknown) : [],
  }
}

const optionalTexts = ['email', 'phone', 'title', 'source', 'outcome'] as const

const textsOf = ({ cells, unknown }: Reader, map: LeadMap) =>
  Object.fromEntries(
    optionalTexts.map((name) => {
      const field = map[name]
      return [name, field ? readText(field, cells, unknown) : null]
    }),
  )

const urlOf = ({ cells, unknown }: Reader, field: TextField | undefined): string | null => {
  const text = field ? readText(field, cells, unknown) : null
  return text === null ? null : webAddressOf(text)
}

/** The faults of reading come first; one of the schema about the same value would only say it again. */
const allFaults = (reading: readonly Fault[], schema: readonly Fault[]): Fault[] => [
  ...reading,
  ...schema.filter((fault) => !reading.some(({ path }) => path === fault.path)),
]

/** One row of a CSV file as a lead, or every reason why it is none. Total: it never throws, whatever the cells hold. */
export const convertLead = (map: LeadMap, cells: Cells, now: Millis): Conversion<LeadToSend> => {
  const { unknown } = map
  const reader: Reader = { cells, unknown, faults: [] }
  const ownerId = map.ownerId ? readText(map.ownerId, cells, unknown) : null
  const id = readText(map.id, cells, unknown)
  const candidate = {
    ...textsOf(reader, map),
    id,
    ...(ownerId === null ? {} : { ownerId }),
    name: readText(map.name, cells, unknown),
    createdAt: take(reader, '/createdAt', readInstant(map.createdAt, cells, unknown, now)),
    tags: map.tags ? readList(map.tags, cells, unknown) : [],
    linkedinUrl: urlOf(reader, map.linkedinUrl),
    crmUrl: urlOf(reader, map.crmUrl),
    recordUrls: urlsOf(reader, map.recordUrls),
    attributes: factsOf(reader, '/attributes', map.attributes),
    account: map.account ? accountOf(reader, map.account) : null,
  }
  const parsed = leadInputSchema.safeParse(candidate)
  if (parsed.success && reader.faults.length === 0) {
    const { ownerId: _, ...unowned } = parsed.data
    return { ok: true, id: parsed.data.id, input: ownerId === null ? unowned : parsed.data }
  }
  const schemaFaults = parsed.success ? [] : faultsOf(parsed.error, candidate)
  return { ok: false, id, faults: allFaults(reader.faults, schemaFaults) }
}
