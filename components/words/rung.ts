import { i18n } from '#i18n'
import type { MatchRung } from '../../lib/queries/page-match.ts'

const words: Record<MatchRung, () => string> = {
  link: () => i18n.t('rung.link'),
  record: () => i18n.t('rung.record'),
  email: () => i18n.t('rung.email'),
  domain: () => i18n.t('rung.domain'),
}

/** How a page was found to be a lead's, and with that how sure it is. */
export const rungWords = (rung: MatchRung): string => words[rung]()
