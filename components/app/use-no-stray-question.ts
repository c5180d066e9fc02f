import { useEffect, useRef } from 'react'
import { i18n } from '#i18n'
import type { LeadId } from '../../lib/contract/ids.ts'
import type { LeadDetail } from '../../lib/queries/lead-detail.ts'
import { seenName } from '../../lib/ui-state/seen-names.ts'
import { type OpenDialog, useUi } from '../../lib/ui-state/use-ui.ts'

const questions: ReadonlySet<OpenDialog> = new Set(['reject', 'snooze', 'touch', 'note', 'dispute'])

/**
 * A question about one lead is not asked of the next. It ends when another lead comes in hand by itself, or beside the page,
 * and with the lead that it is about: then there is word of it, because what was typed goes nowhere.
 */
export const useNoStrayQuestion = (
  handId: LeadId | null,
  detail: Pick<LeadDetail, 'lead'> | null | undefined,
): void => {
  const dialog = useUi((ui) => ui.dialog)
  const asksAbout = useUi((ui) => ui.asksAbout)
  const isQuestion = dialog !== null && questions.has(dialog) && asksAbout === null
  const about = useRef<{ id: LeadId | null; name: string | undefined } | null>(null)
  useEffect(() => {
    if (!isQuestion) {
      about.current = null
      return
    }
    about.current ??= { id: handId, name: handId === null ? undefined : seenName(handId) }
    const { id, name } = about.current
    if (handId === id && detail) about.current.name = detail.lead.name
    if (handId === id && detail !== null) return
    const { openDialog, say } = useUi.getState()
    openDialog(null)
    if (handId !== id) return
    const gone = name ?? i18n.t('decision.somebody')
    say({ text: i18n.t('queue.noLongerAsked', [gone]), tone: 'refused', undoable: false })
  }, [isQuestion, handId, detail])
}
