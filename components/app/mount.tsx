import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { i18n } from '#i18n'
import { keepFresh } from '../../lib/actions/keep-fresh.ts'
import { openCopy } from '../../lib/actions/open-copy.ts'
import '../../assets/tokens.css'
import '../../assets/base.css'

/** Draws into the page's `#root`. */
export const mount = (node: ReactNode): void => {
  openCopy()
  const root = document.getElementById('root')
  if (!root) throw new Error('expected an element #root in the page, got none')
  // A screen reader reads in the language of the words, not in the one that the file was written in.
  document.documentElement.lang = i18n.t('format.locale')
  createRoot(root).render(<StrictMode>{node}</StrictMode>)
  keepFresh()
}
