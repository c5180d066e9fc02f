import { i18n } from '#i18n'
import type { Subject } from '../../lib/sites/site.ts'

const words: Record<Subject, () => string> = {
  person: () => i18n.t('subject.person'),
  company: () => i18n.t('subject.company'),
  record: () => i18n.t('subject.record'),
}

/** What a page is about. */
export const subjectWords = (subject: Subject): string => words[subject]()
