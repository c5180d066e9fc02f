import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root, sourceFiles } from './source-files.ts'

const read = (path: string): string => readFileSync(join(root, path), 'utf8')

describe('the house', () => {
  it('entrypoints only wire: at most 40 lines each', () => {
    const long = sourceFiles('entrypoints').filter((file) => file.text.split('\n').length > 41)
    expect(long.map((file) => file.path)).toEqual([])
  })

  it('the lock file holds no download addresses', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved": "http/)
  })

  it('sources say no to eval, innerHTML and remote code', () => {
    const unsafe = /\beval\(|new Function\(|dangerouslySetInnerHTML|\.innerHTML\s*=|insertAdjacentHTML/
    const files = sourceFiles('lib', 'components', 'entrypoints')
    expect(files.filter((file) => unsafe.test(file.text)).map((file) => file.path)).toEqual([])
  })
})

type Messages = { [key: string]: Messages | string }

const keysOf = (messages: Messages, prefix = ''): string[] =>
  Object.entries(messages).flatMap(([name, value]) => {
    const key = prefix ? `${prefix}.${name}` : name
    if (typeof value === 'string') return [key]
    const isPlural = 'n' in value || '1' in value
    return isPlural ? [key] : keysOf(value, key)
  })

describe('words for people', () => {
  const keys = new Set(keysOf(JSON.parse(read('assets/locales/en.json')) as Messages))
  const files = sourceFiles('components', 'entrypoints', 'lib')

  it('every key that the code names is in the locale', () => {
    const used = files.flatMap((file) =>
      [...file.text.matchAll(/i18n\.t\(\s*'([\w.]+)'/g)].map((match) => ({
        path: file.path,
        key: match[1] ?? '',
      })),
    )
    expect(used.length).toBeGreaterThan(20)
    expect(used.filter(({ key }) => !keys.has(key))).toEqual([])
  })
})

describe('messages', () => {
  it('every message of the protocol has exactly one handler in the background', () => {
    const protocol = /type Protocol = \{([\s\S]*?)\n\}/.exec(read('lib/messaging/protocol.ts'))?.[1] ?? ''
    const sent = [...protocol.matchAll(/^ {2}(\w+)[(:]/gm)].map((match) => match[1]).sort()
    const background = sourceFiles('entrypoints/background')
      .map((file) => file.text)
      .join('\n')
    const handled = [...background.matchAll(/onMessage\(\s*'(\w+)'/g)].map((match) => match[1]).sort()
    expect(sent.length).toBeGreaterThan(2)
    expect(handled).toEqual(sent)
  })
})
