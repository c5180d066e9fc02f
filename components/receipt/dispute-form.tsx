import { type FormEvent, useState } from 'react'
import { i18n } from '#i18n'
import type { LeadId } from '../../lib/contract/ids.ts'
import type { ReceiptLine } from '../../lib/contract/receipt.ts'
import { useDraft } from '../../lib/ui-state/drafts.ts'
import { Button } from '../primitives/button.tsx'
import { Dialog, DialogFoot } from '../primitives/dialog.tsx'
import { Field } from '../primitives/field.tsx'
import { lineText } from '../words/line.ts'
import { signedWords } from '../words/points.ts'

type DisputeFormProps = {
  leadId: LeadId
  line: ReceiptLine
  onDispute: (note: string) => void
  onClose: () => void
}

/** One question: the line is named by the rep, so only what would be right is asked. */
export const DisputeForm = ({ leadId, line, onDispute, onClose }: DisputeFormProps) => {
  const [draft, change] = useDraft('dispute', [leadId], { line: line.key, note: '' })
  const note = draft.line === line.key ? draft.note : ''
  const [fault, setFault] = useState<string | null>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (note.trim()) onDispute(note.trim())
    else setFault(i18n.t('dispute.missing'))
  }
  return (
    <Dialog title={i18n.t('dispute.title')} onClose={onClose}>
      <p>
        {lineText(line)} {signedWords(line.points)}
      </p>
      <form onSubmit={submit} noValidate>
        <Field
          autoFocus
          label={i18n.t('dispute.right')}
          placeholder={i18n.t('dispute.rightPlaceholder')}
          maxLength={2000}
          value={note}
          error={fault}
          onChange={(event) => {
            setFault(null)
            change({ line: line.key, note: event.target.value })
          }}
        />
        <DialogFoot>
          <Button look="quiet" onClick={onClose}>
            {i18n.t('picker.cancel')}
          </Button>
          <Button look="primary" type="submit">
            {i18n.t('dispute.submit')}
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  )
}
