import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { browser } from 'wxt/browser'
import { i18n } from '#i18n'
import { keepFresh } from '../../lib/actions/keep-fresh.ts'
import { openCopy } from '../../lib/actions/open-copy.ts'
import { rememberWords } from '../words/remember-words.ts'
import '../../assets/tokens.css'
import '../../assets/base.css'

/** Draws into the page's `#root`. */
export const mount = (node: ReactNode): void => {
  rememberWords(browser.i18n)
  openCopy()
  const root = document.getElementById('root')
  if (!root) throw new Error('expected an element #root in the page, got none')
  // A screen reader reads in the language of the words, not in the one that the file was written in.
  document.documentElement.lang = i18n.t('format.locale')
  createRoot(root).render(<StrictMode>{node}</StrictMode>)
  keepFresh()
}
