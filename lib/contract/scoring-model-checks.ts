/** One fault that only shows when parts of a model are seen together. */
type CrossFault = { path: (string | number)[]; message: string }

type Loose = Record<string, unknown>

// The checks run on documents whose parts may be faulty too, so that every fault is told at once: nothing is taken for granted here.
const isLoose = (value: unknown): value is Loose => typeof value === 'object' && value !== null

const listIn = (model: Loose, field: string): (Loose | null)[] => {
  const list = model[field]
  return Array.isArray(list) ? list.map((entry) => (isLoose(entry) ? entry : null)) : []
}

const repeated = (model: Loose, field: string, name: string): CrossFault[] => {
  const first = new Map<unknown, number>()
  return listIn(model, field).flatMap((entry, index) => {
    const value = entry?.[name]
    if (typeof value !== 'string') return []
    const earlier = first.get(value)
    if (earlier === undefined) first.set(value, index)
    const message = `expected another ${name}: /${field}/${earlier} has "${value}" already`
    return earlier === undefined ? [] : [{ path: [field, index, name], message }]
  })
}

const bounds = (entry: unknown, path: (string | number)[]): CrossFault[] => {
  if (!isLoose(entry) || typeof entry.min !== 'number' || typeof entry.max !== 'number') return []
  const message = `expected at least the "min" of ${entry.min}`
  return entry.min > entry.max ? [{ path: [...path, 'max'], message }] : []
}

const bandOrder = (model: Loose): CrossFault[] => {
  const bands = listIn(model, 'bands')
  return bands.flatMap((band, index): CrossFault[] => {
    const from = band?.from
    const above = bands[index - 1]?.from
    const path = ['bands', index, 'from']
    const isLast = index === bands.length - 1
    if (from === null && !isLast) return [{ path, message: 'expected a number: only the last band has none' }]
    if (typeof from !== 'number') return []
    if (isLast) return [{ path, message: 'expected null: the last band takes everything below' }]
    if (typeof above !== 'number' || from <= above) return []
    return [{ path, message: `expected at most ${above}: bands go from the highest to the lowest` }]
  })
}

const reservedBand = (model: Loose): CrossFault[] =>
  listIn(model, 'bands').flatMap((band, index) =>
    band?.id === 'disqualified'
      ? [{ path: ['bands', index, 'id'], message: 'expected another id: "disqualified" is for failed gates' }]
      : [],
  )

/** A cap bounds fit or engagement; across both it could not be told which of them it cut. */
const mixedGroups = (model: Loose): CrossFault[] => {
  const capped = new Set(listIn(model, 'groupCaps').map((cap) => cap?.group))
  const dimensions = new Map<unknown, unknown>()
  return listIn(model, 'rules').flatMap((rule, index) => {
    const group = rule?.group
    if (group === undefined || !capped.has(group)) return []
    const first = dimensions.get(group) ?? rule?.dimension
    dimensions.set(group, first)
    const message = `expected rules of dimension "${first}" alone in the capped group "${group}"`
    return first === rule?.dimension ? [] : [{ path: ['rules', index, 'group'], message }]
  })
}

/** Every fault of a model that no single field shows. */
export const crossFaults = (model: unknown): CrossFault[] => {
  if (!isLoose(model)) return []
  return [
    ...repeated(model, 'rules', 'id'),
    ...repeated(model, 'gate', 'id'),
    ...repeated(model, 'bands', 'id'),
    ...repeated(model, 'groupCaps', 'group'),
    ...reservedBand(model),
    ...bandOrder(model),
    ...mixedGroups(model),
    ...listIn(model, 'groupCaps').flatMap((cap, index) => bounds(cap, ['groupCaps', index])),
    ...bounds(model.clamp, ['clamp']),
  ]
}
