import type { Fault } from '../../lib/contract/index.ts'

// NUL has no place in PostgreSQL's text, and half a surrogate pair none in UTF-8.
const unstorable = /[\0\p{Surrogate}]/u

const walk = (value: unknown, path: string, faults: Fault[]): void => {
  if (typeof value === 'string') {
    if (unstorable.test(value))
      faults.push({
        path: path || '/',
        message: 'expected text without NUL or half a surrogate pair',
        expected: 'storable text',
        got: JSON.stringify(value.slice(0, 60)),
      })
  } else if (typeof value === 'object' && value !== null)
    for (const [name, inner] of Object.entries(value)) {
      const step = `${path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
      walk(name, step, faults)
      walk(inner, step, faults)
    }
}

/** Where parsed JSON holds text that the database cannot keep. */
export const unstorableText = (value: unknown): Fault[] => {
  const faults: Fault[] = []
  walk(value, '', faults)
  return faults
}
