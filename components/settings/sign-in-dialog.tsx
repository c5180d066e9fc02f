import { i18n } from '#i18n'
import { useUi } from '../../lib/ui-state/use-ui.ts'
import { Dialog } from '../primitives/dialog.tsx'
import { ServerAnswers } from './server-answers.tsx'
import { SignInForm } from './sign-in-form.tsx'

/** Signing in again over the queue, which stays as it is. */
const SignInDialog = () => {
  const openDialog = useUi((ui) => ui.openDialog)
  const close = () => openDialog(null)
  return (
    <Dialog title={i18n.t('signIn.title')} onClose={close}>
      <ServerAnswers>
        <SignInForm onSignedIn={close} />
      </ServerAnswers>
    </Dialog>
  )
}

export default SignInDialog
