import { i18n } from '#i18n'
import type { LeadId } from '../../lib/contract/ids.ts'

/** Whom a question is about: the lead in hand, or all that are checked. */
export type About = { ids: readonly LeadId[]; name: string }

export const aboutMany = (ids: readonly LeadId[]): About => ({ ids, name: i18n.t('bulk.leads', ids.length) })
