import { lazy, Suspense, useEffect } from 'react'
import type { LeadId } from '../../lib/contract/ids.ts'
import type { Millis } from '../../lib/contract/time.ts'
import type { LeadDetail } from '../../lib/queries/lead-detail.ts'
import { useUi } from '../../lib/ui-state/use-ui.ts'
import { fetchedAhead } from '../primitives/fetched-ahead.ts'
import { useHeldKeys } from '../primitives/held-keys.ts'
import { useNoStrayQuestion } from './use-no-stray-question.ts'

const pickers = fetchedAhead(() => import('../lead/pickers.tsx'))
const Pickers = pickers.Component
const Filter = lazy(() => import('../queue/filter-dialog.tsx'))
const Help = lazy(() => import('./help-dialog.tsx'))
const Attention = lazy(() => import('../sync/attention-dialog.tsx'))
const SignIn = lazy(() => import('../settings/sign-in-dialog.tsx'))
const SignOut = lazy(() => import('../settings/sign-out-from-menu.tsx'))

type DialogsProps = {
  /** Whom the keys are about. */
  handId: LeadId | null
  detail: LeadDetail | null | undefined
  now: Millis
}

const OpenDialog = ({ detail, now }: Omit<DialogsProps, 'handId'>) => {
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

/** What covers the page for a moment. None of it is needed for the first paint; the pickers are fetched right after it. */
export const Dialogs = ({ handId, ...props }: DialogsProps) => {
  const dialog = useUi((ui) => ui.dialog)
  const openDialog = useUi((ui) => ui.openDialog)
  useNoStrayQuestion(handId, props.detail)
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
