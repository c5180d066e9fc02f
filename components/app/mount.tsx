import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { keepFresh } from '../../lib/actions/keep-fresh.ts'
import '../../assets/tokens.css'
import '../../assets/base.css'

/** Draws into the page's `#root`. */
export const mount = (node: ReactNode): void => {
  const root = document.getElementById('root')
  if (!root) throw new Error('expected an element #root in the page, got none')
  createRoot(root).render(<StrictMode>{node}</StrictMode>)
  keepFresh()
}
