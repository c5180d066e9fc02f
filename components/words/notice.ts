import { i18n } from '#i18n'
import type { Millis } from '../../lib/contract/time.ts'
import type { Stage } from '../../lib/domain/notify/plan-notices.ts'
import { whenWords } from './when.ts'

type Named = { name: string; accountName: string | null; dueAt: Millis }
type Content = { stage: Stage; count: number; leads: readonly Named[]; now: Millis }

/** What tells the plural forms of a message apart, which a name may hold, too: "Jane Doe | MBA". */
const BETWEEN_FORMS = / \| /g

const titleWords = ({ stage, count, leads }: Content): string => {
  const subject: [string, string] = [String(count), (leads[0]?.name ?? '').replaceAll(BETWEEN_FORMS, ', ')]
  return stage === 'breach'
    ? i18n.t('notice.overdue', count, subject)
    : i18n.t('notice.dueSoon', count, subject)
}

/** When it is due rather than how long that is: a notification may be read an hour later. */
const leadWords = ({ stage, now }: Content, { name, accountName, dueAt }: Named): string => {
  const when = whenWords(dueAt, now)
  const due = stage === 'breach' ? i18n.t('notice.wasDue', [when]) : i18n.t('sla.dueAt', [when])
  return i18n.t('notice.lead', [[name, accountName].filter(Boolean).join(', '), due])
}

/** A notification in words: how many, then one line each for the first of them. */
export const noticeWords = (content: Content): { title: string; message: string } => {
  const lines = content.leads.map((lead) => leadWords(content, lead))
  const more = content.count - lines.length
  return {
    title: titleWords(content),
    message: [...lines, ...(more > 0 ? [i18n.t('notice.more', more)] : [])].join('\n'),
  }
}
