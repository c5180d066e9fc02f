import { i18n } from '#i18n'
import type { RecordMatch } from './page-state.ts'

/** What a page was found to be, where it is not one lead's. */
export const matchWords = (match: Exclude<RecordMatch, { kind: 'lead' }>): string => {
  if (match.kind === 'candidates') return i18n.t('page.candidates', match.leadIds.length)
  if (match.kind === 'account') return i18n.t('page.people', match.leadIds.length)
  return i18n.t('page.unknown')
}
