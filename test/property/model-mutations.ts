import fc from 'fast-check'

export type Path = readonly (string | number)[]
/** One deed on a document: what it does at `at`, and the path of the fault that it must cause. */
export type Mutation = { at: Path; faultAt: Path; change: (document: unknown) => void }

type Bag = Record<string | number, unknown>
const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null

export const pointer = (path: Path): string => path.map((step) => `/${step}`).join('') || '/'

const bagAt = (document: unknown, path: Path): Bag => {
  let here = document
  for (const step of path) here = isBag(here) ? here[step] : undefined
  if (!isBag(here)) throw new Error(`expected something that holds others at ${pointer(path)}`)
  return here
}

/** Every place of a document, the whole left out. */
const placesIn = (value: unknown, at: Path = []): { at: Path; value: unknown }[] =>
  isBag(value)
    ? Object.entries(value).flatMap(([name, inner]) => {
        const here = [...at, Array.isArray(value) ? Number(name) : name]
        return [{ at: here, value: inner }, ...placesIn(inner, here)]
      })
    : []

/** What may be left out; everything else is asked for. */
const optional = new Set(
  `$schema repeat windowDays decay group gate silenceDecay inactivity groupCaps lifecycle grade accountRollUp alerts
  reviewIntervalDays clamp mode where`.split(/\s+/),
)

/** What decides which form is meant: when it is wrong, nothing is known of the rest of its object. */
const decides = (at: Path): boolean => at.at(-1) === 'op' || at.at(-1) === 'kind'
const regionOf = (at: Path): Path => (decides(at) ? at.slice(0, -1) : at)

const set =
  (at: Path, value: unknown): Mutation['change'] =>
  (document) => {
    const name = at.at(-1) ?? ''
    bagAt(document, at.slice(0, -1))[name] = value
  }

const remove =
  (at: Path): Mutation['change'] =>
  (document) => {
    delete bagAt(document, at.slice(0, -1))[at.at(-1) ?? '']
  }

const mutationsAt = ({ at, value }: { at: Path; value: unknown }): Mutation[] => {
  const wrong = (other: unknown): Mutation => ({ at: regionOf(at), faultAt: at, change: set(at, other) })
  const name = at.at(-1)
  // A cap may bound one side alone.
  const mayGo = optional.has(String(name)) || (at.at(-3) === 'groupCaps' && name !== 'group')
  const all = [wrong(isBag(value) ? 'text' : { not: 'meant' }), wrong(undefined)].slice(0, mayGo ? 1 : 2)
  if (typeof value === 'string') all.push(wrong('x'.repeat(5000)))
  if (typeof value === 'number') all.push(wrong(Number.NaN), wrong([value]))
  if (typeof name === 'string' && !mayGo) all.push({ at: regionOf(at), faultAt: at, change: remove(at) })
  if (isBag(value) && !Array.isArray(value))
    all.push({ at, faultAt: at, change: set([...at, 'colour'], 'red') })
  return all
}

const within = (path: Path, region: Path): boolean => region.every((step, index) => path[index] === step)

/** Of mutations that touch each other only the first: what one replaces, another cannot break. */
const apart = (mutations: readonly Mutation[]): Mutation[] =>
  mutations.reduce<Mutation[]>((kept, one) => {
    const touches = kept.some(({ at }) => within(one.at, at) || within(at, one.at))
    if (!touches) kept.push(one)
    return kept
  }, [])

/** One to five things that are wrong with a good document, none of which hides another. */
export const anyMutations = (document: unknown): fc.Arbitrary<Mutation[]> => {
  const places = placesIn(document)
  return fc
    .array(
      fc.constantFrom(...places).chain((place) => fc.constantFrom(...mutationsAt(place))),
      { minLength: 1, maxLength: 5 },
    )
    .map(apart)
}

/** A good document with anything at all in one place: any JSON, or what stands elsewhere in it and so may well fit. */
export const anythingSomewhere = (document: unknown): fc.Arbitrary<unknown> => {
  const places = placesIn(document)
  const anything = fc.oneof(
    fc.constantFrom(...places).map(({ value }) => value),
    fc.jsonValue({ maxDepth: 3 }),
  )
  return fc.tuple(fc.constantFrom(...places), anything).map(([{ at }, value]) => {
    const copy = structuredClone(document)
    set(at, structuredClone(value))(copy)
    return copy
  })
}
