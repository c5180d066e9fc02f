import { useState } from 'react'
import { i18n } from '#i18n'
import { signOut } from '../../lib/actions/account.ts'
import { Button } from '../primitives/button.tsx'
import { Dialog, DialogFoot } from '../primitives/dialog.tsx'
import { errorWords } from '../words/error.ts'
import styles from './sign-in.module.css'

/** Erases the local copy; decisions that were not sent are counted first. */
export const SignOutDialog = ({ onClose }: { onClose: () => void }) => {
  const [unsent, setUnsent] = useState(0)
  const [fault, setFault] = useState<string | null>(null)
  const confirm = async () => {
    const answer = await signOut({ force: unsent > 0 })
    if (!answer.ok) setFault(errorWords(answer.error))
    else if (answer.value.signedOut) onClose()
    else setUnsent(answer.value.unsent)
  }
  return (
    <Dialog title={i18n.t('signOut.title')} onClose={onClose}>
      <p>{i18n.t('signOut.body')}</p>
      <p role="alert" className={unsent > 0 || fault ? styles.error : undefined}>
        {fault ?? (unsent > 0 ? i18n.t('signOut.pending', unsent) : null)}
      </p>
      <DialogFoot>
        <Button look="quiet" onClick={onClose}>
          {i18n.t('signOut.cancel')}
        </Button>
        <Button look="danger" onClick={() => void confirm()}>
          {unsent > 0 ? i18n.t('signOut.confirmLose') : i18n.t('signOut.confirm')}
        </Button>
      </DialogFoot>
    </Dialog>
  )
}
