import { expect, it } from 'vitest'
import { rememberWords } from './remember-words.ts'

it('asks the browser for each word once, and for the same word about somebody else again', () => {
  const asked: unknown[] = []
  const i18n = {
    getMessage: (name: string, about?: unknown) => {
      asked.push([name, about])
      return `${name} ${about ?? ''}`
    },
  }
  rememberWords(i18n)
  const once = [
    i18n.getMessage('select', ['Ada']),
    i18n.getMessage('select', ['Bob']),
    i18n.getMessage('done'),
  ]
  const again = [
    i18n.getMessage('select', ['Ada']),
    i18n.getMessage('select', ['Bob']),
    i18n.getMessage('done'),
  ]
  expect(once).toEqual(['select Ada', 'select Bob', 'done '])
  expect(again).toEqual(once)
  expect(asked).toHaveLength(3)
})

it('leaves a browser as it is that does not let its function be replaced', () => {
  const i18n = Object.freeze({ getMessage: (name: string) => name })
  rememberWords(i18n)
  expect(i18n.getMessage('done')).toBe('done')
})
