import { type FormEvent, type KeyboardEvent, useRef } from 'react'
import { i18n } from '#i18n'
import { useNoteDrafts } from '../../lib/ui-state/use-note-drafts.ts'
import { type Subject, useDecisions } from '../app/decisions-context.ts'
import { Button } from '../primitives/button.tsx'
import styles from './notes.module.css'

/** As long as a note may be, see the contract. */
const MOST = 2000

/** A line that grows with what is written; Enter keeps the note, Shift and Enter begins a new line. */
export const NoteForm = ({ subject }: { subject: Subject }) => {
  const { note } = useDecisions()
  const text = useNoteDrafts(({ drafts }) => drafts.get(subject.id) ?? '')
  const { write } = useNoteDrafts.getState()
  const input = useRef<HTMLTextAreaElement>(null)
  const keep = (event: FormEvent | KeyboardEvent) => {
    event.preventDefault()
    if (!text.trim()) return
    note(subject, text.trim())
    write(subject.id, '')
    // The button goes, and the next note may follow.
    input.current?.focus()
  }
  return (
    <form className={styles.form} onSubmit={keep}>
      <textarea
        ref={input}
        className={styles.input}
        rows={1}
        maxLength={MOST}
        aria-label={i18n.t('notes.write')}
        placeholder={i18n.t('picker.notePlaceholder')}
        value={text}
        onChange={(event) => write(subject.id, event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) keep(event)
        }}
      />
      {text.trim() ? (
        <Button type="submit" look="primary">
          {i18n.t('notes.add')}
        </Button>
      ) : null}
    </form>
  )
}
