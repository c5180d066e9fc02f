/** The part of JSON Schema that the contract's forms are written in. */
export type Form = {
  $ref?: string
  $defs?: Record<string, Form>
  anyOf?: Form[]
  oneOf?: Form[]
  type?: string | string[]
  const?: unknown
  enum?: unknown[]
  format?: string
  properties?: Record<string, Form>
  required?: string[]
  additionalProperties?: boolean | Form
  items?: Form
  prefixItems?: Form[]
  default?: unknown
}

/** Whether a value has a form. What a form gives a default for is filled in on the way. */
export type Fits = (value: unknown) => boolean

type Named = Record<string, unknown>
const isNamed = (value: unknown): value is Named =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const types: Record<string, Fits> = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: Number.isInteger,
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
  object: isNamed,
  array: Array.isArray,
}

const isInstant: Fits = (value) => !Number.isNaN(Date.parse(String(value)))

const fillIn = (value: Named, defaults: [string, Form][]): void => {
  for (const [name, { default: preset }] of defaults)
    if (value[name] === undefined) value[name] = structuredClone(preset)
}

const fitsProperties = (form: Form, defs: Defs): Fits => {
  const properties = Object.entries(form.properties ?? {})
  const defaults = properties.filter(([, { default: preset }]) => preset !== undefined)
  const required = new Set(form.required)
  const checks = properties.map(([name, one]) => ({
    name,
    fits: compile(one, defs),
    isRequired: required.has(name),
  }))
  return (value) => {
    if (!isNamed(value)) return true
    for (const { name, fits, isRequired } of checks) {
      const one = value[name]
      if (one === undefined ? isRequired : !fits(one)) return false
    }
    // Not before: of several forms that are tried, only the one that fits may leave its defaults behind.
    if (defaults.length > 0) fillIn(value, defaults)
    return true
  }
}

const fitsOthers = ({ properties = {}, additionalProperties }: Form, defs: Defs): Fits => {
  const fits = typeof additionalProperties === 'object' ? compile(additionalProperties, defs) : () => false
  return (value) =>
    !isNamed(value) ||
    Object.keys(value).every((name) => Object.hasOwn(properties, name) || fits(value[name]))
}

const fitsItems = ({ items, prefixItems = [] }: Form, defs: Defs): Fits => {
  const first = prefixItems.map((form) => compile(form, defs))
  const rest = items && compile(items, defs)
  return (value) =>
    !Array.isArray(value) ||
    (value.length >= first.length && value.every((one, index) => (first[index] ?? rest)?.(one) ?? true))
}

type Defs = { forms: Record<string, Form>; compiled: Map<string, Fits> }

/** Looked up when first used, because a condition may hold conditions. */
const refer = (ref: string, defs: Defs): Fits => {
  const name = ref.replace('#/$defs/', '')
  return (value) => {
    const fits = defs.compiled.get(name) ?? compile(defs.forms[name] ?? {}, defs)
    defs.compiled.set(name, fits)
    return fits(value)
  }
}

const compile = (form: Form, defs: Defs): Fits => {
  const checks: Fits[] = []
  if (form.$ref) checks.push(refer(form.$ref, defs))
  const some = (form.anyOf ?? form.oneOf)?.map((one) => compile(one, defs))
  if (some) checks.push((value) => some.some((fits) => fits(value)))
  const named = [form.type ?? []].flat().map((type) => types[type] ?? (() => false))
  const [only] = named
  if (only) checks.push(named.length === 1 ? only : (value) => named.some((fits) => fits(value)))
  if ('const' in form) checks.push((value) => value === form.const)
  if (form.enum) checks.push((value) => form.enum?.includes(value) ?? false)
  if (form.format === 'date-time') checks.push(isInstant)
  if (form.properties) checks.push(fitsProperties(form, defs))
  if (form.additionalProperties !== undefined) checks.push(fitsOthers(form, defs))
  if (form.items || form.prefixItems) checks.push(fitsItems(form, defs))
  const [first] = checks
  return checks.length === 1 && first ? first : (value) => checks.every((fits) => fits(value))
}

export const compileForm = (form: Form): Fits =>
  compile(form, { forms: form.$defs ?? {}, compiled: new Map() })
