import { describe, expect, it } from 'vitest'
import { type Import, type SourceFile, sourceFiles } from './source-files.ts'

const files = sourceFiles('lib', 'components', 'entrypoints', 'server')

/** `lib/sync/pull.ts` → `lib/sync`; `server/app.ts` → `server`. */
const roomOf = (path: string): string => {
  const [first = '', second = ''] = path.split('/')
  return first === 'lib' ? `${first}/${second}` : first
}

/** Who may know whom, besides itself. Packages are named where a room is bound to a few. */
const rooms: Record<string, { rooms: string[]; packages?: string[] }> = {
  'lib/contract': { rooms: [], packages: ['zod'] },
  'lib/domain': { rooms: ['lib/contract'], packages: [] },
  'lib/errors': { rooms: ['lib/contract'], packages: [] },
  'lib/db': { rooms: ['lib/contract', 'lib/domain', 'lib/errors', 'lib/sites'], packages: ['dexie'] },
  'lib/api': { rooms: ['lib/contract', 'lib/errors'], packages: ['zod', '@tanstack/react-query'] },
  // Settings hold what rules of the domain take: filters, quiet hours.
  'lib/settings': { rooms: ['lib/contract', 'lib/errors', 'lib/domain'] },
  'lib/auth': { rooms: ['lib/contract', 'lib/errors', 'lib/api', 'lib/settings'] },
  'lib/sync': {
    rooms: ['lib/contract', 'lib/errors', 'lib/api', 'lib/db', 'lib/auth', 'lib/domain', 'lib/settings'],
  },
  'lib/notify': { rooms: ['lib/contract', 'lib/db', 'lib/domain', 'lib/settings', 'lib/sync'] },
  'lib/messaging': { rooms: ['lib/contract', 'lib/errors', 'lib/settings'] },
  'lib/queries': { rooms: ['lib/contract', 'lib/db', 'lib/domain', 'lib/settings', 'lib/sites'] },
  'lib/actions': {
    rooms: ['lib/contract', 'lib/db', 'lib/domain', 'lib/messaging', 'lib/settings', 'lib/errors'],
  },
  // The one room that asks the browser for tabs and permissions.
  'lib/beside': { rooms: ['lib/contract', 'lib/sites'], packages: ['react', 'wxt/browser'] },
  'lib/sites': { rooms: ['lib/contract', 'lib/domain'], packages: [] },
  // What is looked for is said in the domain's language of filters.
  'lib/ui-state': { rooms: ['lib/contract', 'lib/domain'] },
  components: {
    rooms: [
      'assets',
      'lib/contract',
      'lib/domain',
      'lib/queries',
      'lib/actions',
      'lib/ui-state',
      'lib/api',
      'lib/settings',
      'lib/errors',
      'lib/beside',
      'lib/sites',
    ],
  },
  entrypoints: {
    rooms: [
      'components',
      'lib/contract',
      'lib/errors',
      'lib/settings',
      'lib/sync',
      'lib/notify',
      'lib/auth',
      'lib/db',
      'lib/messaging',
      'lib/actions',
      'lib/queries',
      'lib/ui-state',
      'lib/api',
      'lib/beside',
      'lib/sites',
    ],
  },
  server: { rooms: ['lib/contract', 'lib/domain', 'lib/sites', 'assets', 'examples'] },
}

const offences = (file: SourceFile, breaks: (one: Import) => boolean): string[] =>
  file.imports.filter(breaks).map((one) => `${file.path} → ${one.target ?? one.specifier}`)

describe('who may import whom', () => {
  it('every room is known to the table', () => {
    expect([...new Set(files.map((file) => roomOf(file.path)))].filter((room) => !(room in rooms))).toEqual(
      [],
    )
  })

  it.each(Object.entries(rooms))('%s imports only what it may know', (room, allowed) => {
    const mayImport = (one: Import): boolean => {
      if (one.target === null) return !allowed.packages || allowed.packages.includes(one.specifier)
      const target = roomOf(one.target)
      return target === room || allowed.rooms.includes(target)
    }
    const own = files.filter((file) => roomOf(file.path) === room)
    expect(own.flatMap((file) => offences(file, (one) => !mayImport(one)))).toEqual([])
  })

  it('the domain takes types and unit converters from the contract, never schemas', () => {
    const takesSchemas = (one: Import): boolean =>
      Boolean(one.target?.startsWith('lib/contract/')) &&
      !one.typeOnly &&
      one.target !== 'lib/contract/convert.ts'
    const domain = files.filter((file) => file.path.startsWith('lib/domain/'))
    expect(domain.flatMap((file) => offences(file, takesSchemas))).toEqual([])
  })

  it('the pages carry no schemas: only type imports from the contract', () => {
    const takesSchemas = (one: Import): boolean =>
      Boolean(one.target?.startsWith('lib/contract/')) &&
      !one.typeOnly &&
      one.target !== 'lib/contract/convert.ts'
    const pages = files.filter((file) => /^(components|lib\/(queries|actions|ui-state))\//.test(file.path))
    expect(pages.flatMap((file) => offences(file, takesSchemas))).toEqual([])
  })

  it('only main.ts of the server has side effects on import', () => {
    const imports = files.flatMap((file) => offences(file, (one) => one.target === 'server/main.ts'))
    expect(imports).toEqual([])
  })
})

describe('cycles', () => {
  it('no file imports itself by way of others', () => {
    const byPath = new Map(files.map((file) => [file.path, file]))
    const done = new Set<string>()
    const cycles: string[] = []
    const visit = (path: string, trail: string[]): void => {
      if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
      else if (!done.has(path)) {
        for (const one of byPath.get(path)?.imports ?? [])
          if (one.target && !one.typeOnly) visit(one.target, [...trail, path])
        done.add(path)
      }
    }
    for (const file of files) visit(file.path, [])
    expect(cycles).toEqual([])
  })
})

describe('the domain is pure', () => {
  it('takes time, randomness and place as parameters', () => {
    const impure =
      /\bDate\.now\(|new Date\(\)|Math\.random\(|\bprocess\.|\blocalStorage\b|\bnavigator\.|\bfetch\(|Temporal\.Now/
    const domain = files.filter((file) => /^lib\/(domain|sites)\//.test(file.path))
    expect(domain.filter((file) => impure.test(file.text)).map((file) => file.path)).toEqual([])
  })
})
