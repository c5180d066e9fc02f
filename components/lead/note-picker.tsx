import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { i18n } from '#i18n'
import { useNoteDrafts } from '../../lib/ui-state/use-note-drafts.ts'
import { Button } from '../primitives/button.tsx'
import { Dialog, DialogFoot } from '../primitives/dialog.tsx'
import { Field } from '../primitives/field.tsx'
import type { About } from './about.ts'

type NotePickerProps = { about: About; onNote: (text: string) => void; onClose: () => void }

/** What others should know; what was begun on the card goes on here. Enter keeps it, Shift and Enter begins a new line. */
export const NotePicker = ({ about, onNote, onClose }: NotePickerProps) => {
  const [id] = about.ids
  const text = useNoteDrafts(({ drafts }) => (id === undefined ? '' : (drafts.get(id) ?? '')))
  const write = (typed: string) => id !== undefined && useNoteDrafts.getState().write(id, typed)
  const [fault, setFault] = useState<string | null>(null)
  const keep = (event: FormEvent | KeyboardEvent) => {
    event.preventDefault()
    if (!text.trim()) return setFault(i18n.t('picker.emptyNote'))
    write('')
    onNote(text.trim())
  }
  return (
    <Dialog title={i18n.t('picker.noteTitle', [about.name])} onClose={onClose}>
      <form onSubmit={keep} noValidate>
        <Field
          autoFocus
          render={<textarea rows={3} />}
          label={i18n.t('picker.note')}
          placeholder={i18n.t('picker.notePlaceholder')}
          maxLength={2000}
          value={text}
          error={fault}
          onChange={(event) => {
            setFault(null)
            write(event.target.value)
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) keep(event)
          }}
        />
        <DialogFoot hint={i18n.t('picker.noteHint')}>
          <Button look="quiet" onClick={onClose}>
            {i18n.t('picker.cancel')}
          </Button>
          <Button look="primary" type="submit">
            {i18n.t('decision.note')}
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  )
}
