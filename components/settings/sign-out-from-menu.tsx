import { useUi } from '../../lib/ui-state/use-ui.ts'
import { SignOutDialog } from './sign-out-dialog.tsx'

/** Signing out from the panel's menu. */
const SignOutFromMenu = () => {
  const openDialog = useUi((ui) => ui.openDialog)
  return <SignOutDialog onClose={() => openDialog(null)} />
}

export default SignOutFromMenu
