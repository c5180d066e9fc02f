import { type FactValue, knownOrUndefined } from './fact-test.ts'
import type { ScorableLead } from './scorable.ts'
import { seniorityOf } from './seniority.ts'

type FactReader = (lead: ScorableLead) => FactValue

/**
 * The facts that a model asks for, each read once per lead into its slot. `values` is scratch: it holds the facts of the lead that
 * is being evaluated, and is overwritten by the next.
 */
export type FactTable = {
  /** Each fact once, under the name that `coverage` calls it by; a title and its seniority are one. */
  asked: { name: string; slot: number }[]
  readers: FactReader[]
  values: FactValue[]
  slots: Map<string, number>
}

export const emptyFactTable = (): FactTable => ({ asked: [], readers: [], values: [], slots: new Map() })

const slotFor = (table: FactTable, key: string, name: string, reader: FactReader): number => {
  const known = table.slots.get(key)
  if (known !== undefined) return known
  const slot = table.readers.length
  table.slots.set(key, slot)
  if (!table.asked.some((fact) => fact.name === name)) table.asked.push({ name, slot })
  table.readers.push(reader)
  table.values.push(undefined)
  return slot
}

const emailDomain = (lead: ScorableLead): FactValue =>
  lead.email?.includes('@') ? lead.email.slice(lead.email.lastIndexOf('@') + 1).toLowerCase() : undefined

const title: FactReader = (lead) => knownOrUndefined(lead.title ?? lead.attributes.title)

const seniority: FactReader = (lead) => {
  const known = title(lead)
  return typeof known === 'string' ? seniorityOf(known) : undefined
}

const ownFields: Record<string, FactReader> = {
  title,
  source: (lead) => knownOrUndefined(lead.source ?? lead.attributes.source),
  email: (lead) => knownOrUndefined(lead.email ?? lead.attributes.email),
  emailDomainKind: (lead) => knownOrUndefined(lead.emailDomainKind),
  'account.name': (lead) => knownOrUndefined(lead.account?.name),
  'account.domain': (lead) => knownOrUndefined(lead.account?.domain),
}

const ACCOUNT = 'account.'

const attributeReader = (name: string): FactReader => {
  const own = Object.hasOwn(ownFields, name) ? ownFields[name] : undefined
  if (own) return own
  if (!name.startsWith(ACCOUNT)) return (lead) => knownOrUndefined(lead.attributes[name])
  const attribute = name.slice(ACCOUNT.length)
  return (lead) => knownOrUndefined(lead.account?.attributes[attribute])
}

export const attributeSlot = (table: FactTable, name: string): number =>
  slotFor(table, name, name, attributeReader(name))

export const senioritySlot = (table: FactTable): number => slotFor(table, '#seniority', 'title', seniority)

export const emailDomainSlot = (table: FactTable): number =>
  slotFor(table, '#emailDomain', 'email', emailDomain)

export const accountListsSlot = (table: FactTable): number =>
  slotFor(table, '#accountLists', 'account.lists', (lead) => lead.account?.lists)

export const readFacts = (table: FactTable, lead: ScorableLead): readonly FactValue[] => {
  const { readers, values } = table
  for (let slot = 0; slot < readers.length; slot += 1) values[slot] = readers[slot]?.(lead)
  return values
}
