import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root, sourceFiles } from './source-files.ts'

const ASKS = /prefers-color-scheme|light-dark\(/

const styleSheets = ['assets', 'components', 'entrypoints'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(css|html)$/.test(name))
    .map((name) => join(folder, name)),
)
const textOf = (path: string) => readFileSync(join(root, path), 'utf8')

/** What the pictures of the states rest on: of the dark scheme only what colours decide is looked at anew. */
describe('light and dark', () => {
  it('are asked for in one place', () => {
    const asking = styleSheets.filter((path) => ASKS.test(textOf(path)))
    expect(asking).toEqual([join('assets', 'tokens.css')])
    expect(sourceFiles('lib', 'components', 'entrypoints').filter(({ text }) => ASKS.test(text))).toEqual([])
  })

  it('differ in colours and shadows alone', () => {
    const [, dark] =
      /prefers-color-scheme: dark\) \{\s*:root \{([^}]*)\}/.exec(textOf('assets/tokens.css')) ?? []
    const declared = (dark ?? '').split(';').flatMap((line) => line.trim() || [])
    expect(declared.length).toBeGreaterThan(15)
    const isColour = /^--(?!shadow)[\w-]+: (#[\da-f]{6}|rgb\([^)]*\))$/
    expect(declared.filter((one) => !isColour.test(one) && !one.startsWith('--shadow:'))).toEqual([])
  })
})
