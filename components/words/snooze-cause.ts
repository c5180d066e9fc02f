import { i18n } from '#i18n'
import { humanise } from './humanise.ts'

/** Why a lead waits; a cause from a newer server as it is written. */
export const snoozeCauseWords = (code: string): string => {
  if (code === 'waiting_for_buyer') return i18n.t('snoozeCause.waitingForBuyer')
  if (code === 'out_of_office') return i18n.t('snoozeCause.outOfOffice')
  if (code === 'not_now') return i18n.t('snoozeCause.notNow')
  return humanise(code)
}
