import { useState } from 'react'
import { i18n } from '#i18n'
import { noFilter } from '../../lib/domain/queue/filter.ts'
import { useFoundLeads } from '../../lib/queries/found-leads.ts'
import type { QueueRow } from '../../lib/queries/queue-row.ts'
import { Field } from '../primitives/field.tsx'
import styles from './find-lead.module.css'
import { PersonList } from './person-list.tsx'

type FindLeadProps = {
  label: string
  initial?: string
  onPick: (row: QueueRow) => void
}

const nothingYet = { ids: [], complete: false, words: [] }

/** As many as one looks through. */
const SHOWN = 30

/** Searches the copy in place: whoever is chosen is what the page is about. */
export const FindLead = ({ label, initial = '', onPick }: FindLeadProps) => {
  const [text, setText] = useState(initial)
  const { ids, complete, words } = useFoundLeads({ search: text, filter: noFilter }) ?? nothingYet
  const found = words.length === 0 ? [] : ids.slice(0, SHOWN)
  return (
    <>
      <div className={styles.box}>
        <Field
          type="search"
          label={label}
          placeholder={i18n.t('queue.searchPlaceholder')}
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <p className={styles.none} role="status">
        {words.length > 0 && complete && found.length === 0 ? i18n.t('queue.searchNone', [text]) : null}
      </p>
      {found.length > 0 ? <PersonList label={i18n.t('queue.results')} ids={found} onPick={onPick} /> : null}
    </>
  )
}
