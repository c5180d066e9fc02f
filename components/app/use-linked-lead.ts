import { useEffect } from 'react'
import type { LeadId } from '../../lib/contract/ids.ts'
import { useUi } from '../../lib/ui-state/use-ui.ts'

/** The lead that an address ends with: `workspace.html#lead=ID`. */
export const leadOfHash = (hash: string): LeadId | null =>
  (new URLSearchParams(hash.slice(1)).get('lead') || null) as LeadId | null

const follow = (): void => {
  const id = leadOfHash(location.hash)
  if (id === null) return
  const { openDialog, select } = useUi.getState()
  // A question about another lead would be answered about this one.
  openDialog(null)
  select(id, { open: true, byKeyboard: true })
  // Followed once: the same link again is news, and reloading later is not.
  history.replaceState(null, '', location.pathname + location.search)
}

/** Takes the lead in hand that a notification leads to, in a page that opens and in one that is open. */
export const useLinkedLead = (): void =>
  useEffect(() => {
    follow()
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [])
