import { i18n } from '#i18n'
import type { Millis } from '../../lib/contract/time.ts'
import type { Note } from '../../lib/domain/decisions/fold-decisions.ts'
import type { LeadDetail } from '../../lib/queries/lead-detail.ts'
import { type MemberNames, useMemberNames } from '../../lib/queries/member-names.ts'
import { useNow } from '../../lib/queries/now.ts'
import { type Subject, useDecisions } from '../app/decisions-context.ts'
import { Section } from '../primitives/section.tsx'
import { memberWords } from '../words/member.ts'
import { agoWords } from '../words/when.ts'
import { NoteForm } from './note-form.tsx'
import styles from './notes.module.css'

type ItemProps = { note: Note; subject: Subject; members: MemberNames; isUnsent: boolean; now: Millis }

const NoteItem = ({ note: { id, at, memberId, text }, subject, members, isUnsent, now }: ItemProps) => {
  const { takeBack } = useDecisions()
  return (
    <li className={styles.note}>
      <p className={styles.text}>{text}</p>
      <p className={styles.by}>
        {memberWords(memberId, members)}
        {' · '}
        <time dateTime={new Date(at).toISOString()}>{agoWords(at, now)}</time>
        {isUnsent ? <span className={styles.unsent}> · {i18n.t('event.unsent')}</span> : null}
        {memberId === members.me ? (
          <button type="button" className={styles.back} onClick={() => takeBack(subject, id)}>
            {i18n.t('event.takeBack')}
          </button>
        ) : null}
      </p>
    </li>
  )
}

/** What the team knows of the lead, the latest first, and a line to add to it. */
export const Notes = ({ detail: { lead, state, decisions } }: { detail: LeadDetail }) => {
  const now = useNow(60_000)
  const members = useMemberNames()
  const unsent = new Set(decisions.filter(({ receivedAt }) => receivedAt === null).map(({ id }) => id))
  return (
    <Section title={i18n.t('notes.title')}>
      <NoteForm subject={lead} />
      <ol>
        {state.notes.toReversed().map((note) => (
          <NoteItem
            key={note.id}
            note={note}
            subject={lead}
            members={members}
            isUnsent={unsent.has(note.id)}
            now={now}
          />
        ))}
      </ol>
    </Section>
  )
}
