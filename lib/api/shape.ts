/** Looks whether a value has a form, without copying it. */
export type Check = (value: unknown) => boolean

export const isText: Check = (value) => typeof value === 'string'
export const isTextOrNull: Check = (value) => value === null || typeof value === 'string'
export const isNumber: Check = (value) => typeof value === 'number'
export const isInstant: Check = (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value))

export const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value)

export const isListOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every((one) => check(one))

/** An object with at least these fields. */
export const hasShape = (fields: Record<string, Check>): Check => {
  const checks = Object.entries(fields)
  return (value) =>
    typeof value === 'object' &&
    value !== null &&
    checks.every(([name, check]) => check(Reflect.get(value, name)))
}

/** Named facts: a number, a text, true, false or null each. */
export const isFacts: Check = (value) =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((fact) => fact === null || typeof fact !== 'object')
