import { describe, expect, it } from 'vitest'
import { sourceFiles } from './source-files.ts'

const files = sourceFiles('lib', 'components', 'entrypoints')
const pathsWith = (pattern: RegExp): string[] =>
  files.filter(({ text }) => pattern.test(text)).map(({ path }) => path)

describe('the page beside', () => {
  it('is asked of the browser in one room alone', () => {
    const asking = pathsWith(
      /\bbrowser\.(tabs\.(query|get|on[A-Z]\w+)|permissions|windows\.get\w*)|watchTab\(browser/,
    )
    expect(asking.filter((path) => !path.startsWith('lib/beside/'))).toEqual([])
    expect(asking.length).toBeGreaterThan(0)
  })

  it('is known by its address: nothing else of a tab is read there', () => {
    const others = /\.(title|favIconUrl|pendingUrl|openerTabId|status)\b/
    const reading = files.filter(({ path, text }) => path.startsWith('lib/beside/') && others.test(text))
    expect(reading.map(({ path }) => path)).toEqual([])
  })

  it('is never looked into, and nothing is put into it', () => {
    expect(
      pathsWith(/\b(scripting|executeScript|insertCSS|captureVisibleTab|defineContentScript|userScripts)\b/),
    ).toEqual([])
  })
})
