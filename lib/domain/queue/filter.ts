import type { SlaState } from '../../contract/sla.ts'
import type { Lane } from './queue-order.ts'

/** Which list one looks at. Without a choice it is the queue, every clock for who asks for one, or every lead for who searches. */
export type ListName = 'queue' | 'snoozed' | 'doneToday' | 'accepted' | 'disputed'

const lists: readonly ListName[] = ['queue', 'snoozed', 'doneToday', 'accepted', 'disputed']
const owners = ['mine', 'pool'] as const
const lanes: readonly Lane[] = ['hot', 'warm', 'cold']
const slaStates: readonly SlaState[] = ['breached', 'warning', 'ok', 'paused', 'none', 'met', 'missed']
const dues = ['today'] as const

/** What leads are told apart by. */
export type Facet = 'list' | 'owner' | 'lane' | 'sla' | 'due' | 'source' | 'account' | 'tag'

/** `values` null: whatever the leads hold. */
type FacetRule = { pick: 'one' | 'any'; values: readonly string[] | null }

/**
 * The one place that says what can be chosen together: every facet with a choice must hold, and of a facet that takes any
 * number of choices one is enough. Of a facet that picks one, a second choice replaces the first.
 */
export const facetRules: Readonly<Record<Facet, FacetRule>> = {
  list: { pick: 'one', values: lists },
  owner: { pick: 'one', values: owners },
  lane: { pick: 'any', values: lanes },
  sla: { pick: 'any', values: slaStates },
  due: { pick: 'one', values: dues },
  source: { pick: 'any', values: null },
  account: { pick: 'any', values: null },
  tag: { pick: 'any', values: null },
}

export const facets = Object.keys(facetRules) as Facet[]

/** Choices by facet; a facet without one is left out. */
export type Filter = Readonly<Partial<Record<Facet, readonly string[]>>>

export const noFilter: Filter = {}

/** One choice of a filter, as a chip shows it. */
export type Choice = { facet: Facet; value: string }

export const choicesOf = (filter: Filter): Choice[] =>
  facets.flatMap((facet) => (filter[facet] ?? []).map((value) => ({ facet, value })))

export const isFiltered = (filter: Filter): boolean => choicesOf(filter).length > 0

export const isChosen = (filter: Filter, { facet, value }: Choice): boolean =>
  filter[facet]?.includes(value) ?? false

const withValues = (filter: Filter, facet: Facet, values: readonly string[]): Filter => {
  const { [facet]: _, ...rest } = filter
  return values.length === 0 ? rest : { ...rest, [facet]: values }
}

export const withoutChoice = (filter: Filter, { facet, value }: Choice): Filter =>
  withValues(
    filter,
    facet,
    (filter[facet] ?? []).filter((one) => one !== value),
  )

/** Chooses it, or takes the choice back. */
export const toggleChoice = (filter: Filter, choice: Choice): Filter => {
  if (isChosen(filter, choice)) return withoutChoice(filter, choice)
  const { facet, value } = choice
  const before = facetRules[facet].pick === 'one' ? [] : (filter[facet] ?? [])
  return withValues(filter, facet, [...before, value])
}

export const isSameFilter = (a: Filter, b: Filter): boolean => {
  const choices = choicesOf(a)
  return choices.length === choicesOf(b).length && choices.every((choice) => isChosen(b, choice))
}

/** More than anybody chooses by hand. */
const MOST_VALUES = 100

const parseValues = (facet: Facet, stored: unknown): string[] => {
  const { pick, values } = facetRules[facet]
  if (!Array.isArray(stored)) return []
  const texts = stored.filter((one): one is string => typeof one === 'string' && one !== '')
  const known = [...new Set(texts)].filter((one) => values?.includes(one) ?? true)
  return known.slice(0, pick === 'one' ? 1 : MOST_VALUES)
}

/** A filter as it was stored by this version, an older or a newer one: what is not understood is left out. */
export const parseFilter = (stored: unknown): Filter => {
  if (typeof stored !== 'object' || stored === null) return noFilter
  return facets.reduce<Filter>(
    (filter, facet) => withValues(filter, facet, parseValues(facet, Reflect.get(stored, facet))),
    noFilter,
  )
}
