import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root, sourceFiles, testFiles } from './source-files.ts'

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

  it('no component is drawn again for a part of the page’s state that it does not show', () => {
    const whole = sourceFiles('lib', 'components').filter((file) => /\buseUi\(\)/.test(file.text))
    expect(whole.map((file) => file.path)).toEqual([])
  })

  it('no test gives up after a second: all wait by `eventually`', () => {
    const tests = testFiles('lib', 'components', 'server', 'test')
    const hasty = tests.filter(({ text }) => /\bvi\.wait(For|Until)\(/.test(text))
    expect(tests.length).toBeGreaterThan(100)
    expect(hasty.map((file) => file.path)).toEqual([])
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
