import { i18n } from '#i18n'
import { excerptOf, rangesOf } from '../../lib/domain/queue/search-text.ts'
import type { IndexedLead } from '../../lib/queries/indexed-lead.ts'
import type { QueueRow } from '../../lib/queries/queue-row.ts'
import type { RowNote } from './lead-row.tsx'

/** As much of a note as a row shows. */
const EXCERPT = 90

const holds = (text: string | null, words: readonly string[]): boolean =>
  text !== null && rangesOf(text, words).length > 0

/** Where the words were found that nobody sees in the row: in the e-mail address, or in a note. */
export const unseenNote = (lead: IndexedLead, row: QueueRow, words: readonly string[]): RowNote | null => {
  const seen = [row.name, row.accountName, row.title]
  const unseen = words.filter((word) => !seen.some((text) => holds(text, [word])))
  if (unseen.length === 0) return null
  if (row.email !== null && holds(row.email, unseen)) return { label: null, text: row.email }
  const note = lead.notes.find((one) => holds(one, unseen))
  return note === undefined ? null : { label: i18n.t('queue.noted'), text: excerptOf(note, unseen, EXCERPT) }
}
