import { describe, expect, it } from 'vitest'
import { formatLocale } from './locale.ts'

describe('the locale of dates and numbers', () => {
  it('is the reader’s own country where the words are in their language', () => {
    expect(formatLocale('en-GB', ['en-US', 'en'])).toBe('en-US')
    expect(formatLocale('de-DE', ['fr-CA', 'de-AT', 'de-CH'])).toBe('de-AT')
  })

  it('is that of the words where the reader has no country, or another language', () => {
    expect(formatLocale('en-GB', ['en'])).toBe('en-GB')
    expect(formatLocale('en-GB', ['ja-JP'])).toBe('en-GB')
    expect(formatLocale('de-DE', [])).toBe('de-DE')
  })
})
