import { useEffect } from 'react'
import { tabBeside } from '../../lib/beside/tab-beside.ts'
import type { LeadId } from '../../lib/contract/ids.ts'
import { type OpenDialog, useUi } from '../../lib/ui-state/use-ui.ts'

/** Dialogs that are about no lead. */
const general: ReadonlySet<OpenDialog> = new Set(['help', 'attention', 'signIn', 'signOut', 'pageRead'])

const isWriting = (): boolean => {
  const field = document.activeElement
  return (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) && field.value !== ''
}

/**
 * Somebody who is being asked why, or is writing a note, keeps the lead that it is about when the tab moves on: it is taken
 * over into the queue, and of the new page there is word above it.
 */
export const useKeepInHand = (leadId: LeadId | null): void =>
  useEffect(() => {
    if (leadId === null) return
    return tabBeside.subscribe(() => {
      const { front, dialog, keepInHand } = useUi.getState()
      const isBusy = (dialog !== null && !general.has(dialog)) || isWriting()
      if (front === 'page' && isBusy) keepInHand(leadId)
    })
  }, [leadId])
