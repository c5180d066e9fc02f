import { lazy, Suspense, useEffect, useRef } from 'react'
import { i18n } from '#i18n'
import type { LeadId } from '../../lib/contract/ids.ts'
import type { Millis } from '../../lib/contract/time.ts'
import type { LeadDetail } from '../../lib/queries/lead-detail.ts'
import { seenName } from '../../lib/ui-state/seen-names.ts'
import { type OpenDialog as OpenDialogName, useUi } from '../../lib/ui-state/use-ui.ts'
import { fetchedAhead } from '../primitives/fetched-ahead.ts'
import { useHeldKeys } from '../primitives/held-keys.ts'

const pickers = fetchedAhead(() => import('../lead/pickers.tsx'))
const Pickers = pickers.Component
const Filter = lazy(() => import('../queue/filter-dialog.tsx'))
const Help = lazy(() => import('./help-dialog.tsx'))
const Attention = lazy(() => import('../sync/attention-dialog.tsx'))
const SignIn = lazy(() => import('../settings/sign-in-dialog.tsx'))
const SignOut = lazy(() => import('../settings/sign-out-from-menu.tsx'))

type DialogsProps = { detail: LeadDetail | null | undefined; now: Millis }

const OpenDialog = ({ detail, now }: DialogsProps) => {
  const dialog = useUi((ui) => ui.dialog)
  const asksAbout = useUi((ui) => ui.asksAbout)
  // What was read of the page beside is shown by whoever read it.
  if (dialog === null || dialog === 'pageRead') return null
  if (dialog === 'filter') return <Filter />
  if (dialog === 'help') return <Help />
  if (dialog === 'attention') return <Attention />
  if (dialog === 'signIn') return <SignIn />
  if (dialog === 'signOut') return <SignOut />
  return <Pickers kind={dialog} many={asksAbout} detail={detail} now={now} />
}

const questions: ReadonlySet<OpenDialogName> = new Set(['reject', 'snooze', 'touch', 'note', 'dispute'])

/** A question about a lead that is gone, or no longer the one of the page beside, is not asked of the next one. */
const useNoStrayQuestion = (detail: LeadDetail | null | undefined): void => {
  const dialog = useUi((ui) => ui.dialog)
  const asksAbout = useUi((ui) => ui.asksAbout)
  const isQuestion = dialog !== null && questions.has(dialog) && asksAbout === null
  const about = useRef<LeadId | null>(null)
  useEffect(() => {
    if (!isQuestion) about.current = null
    if (!isQuestion || detail === undefined) return
    about.current ??= detail?.lead.id ?? null
    if (detail !== null && detail.lead.id === about.current) return
    const { openDialog, say } = useUi.getState()
    openDialog(null)
    const name = (about.current && seenName(about.current)) ?? i18n.t('decision.somebody')
    say({ text: i18n.t('queue.noLongerAsked', [name]), tone: 'refused', undoable: false })
  }, [isQuestion, detail])
}

/** What covers the page for a moment. None of it is needed for the first paint; the pickers are fetched right after it. */
export const Dialogs = (props: DialogsProps) => {
  const dialog = useUi((ui) => ui.dialog)
  const openDialog = useUi((ui) => ui.openDialog)
  useNoStrayQuestion(props.detail)
  useHeldKeys(dialog !== null, () => openDialog(null))
  useEffect(() => {
    const idle = setTimeout(pickers.fetch, 300)
    return () => clearTimeout(idle)
  }, [])
  return (
    <Suspense fallback={null}>
      <OpenDialog {...props} />
    </Suspense>
  )
}
