import type { browser } from 'wxt/browser'

type I18n = Pick<typeof browser.i18n, 'getMessage'>
type GetMessage = (...asked: Parameters<I18n['getMessage']>) => string

/** The words of a locale several times over, for what names and times make of them. */
const MOST = 5000

/**
 * Each word is a call out of the page, tens of microseconds long, and a card says a hundred: what was asked once is not
 * asked again. The language of a browser is the same from its start to its end.
 */
export const rememberWords = (i18n: I18n): void => {
  const ask: GetMessage = i18n.getMessage
  const said = new Map<string, string>()
  const getMessage: GetMessage = (...asked) => {
    const key = JSON.stringify(asked)
    const known = said.get(key)
    if (known !== undefined) return known
    const words = ask(...asked)
    if (said.size >= MOST) said.clear()
    said.set(key, words)
    return words
  }
  // Where a browser does not let its own function be replaced, words are asked for as before.
  Reflect.set(i18n, 'getMessage', getMessage)
}
