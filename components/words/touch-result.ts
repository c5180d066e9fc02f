import { i18n } from '#i18n'
import type { TouchResult } from '../../lib/domain/decisions/touch-results.ts'
import { humanise } from './humanise.ts'

const words: Record<TouchResult, () => string> = {
  connected: () => i18n.t('touchResult.connected'),
  meeting_booked: () => i18n.t('touchResult.meetingBooked'),
  call_back: () => i18n.t('touchResult.callBack'),
  voicemail: () => i18n.t('touchResult.voicemail'),
  no_answer: () => i18n.t('touchResult.noAnswer'),
  wrong_number: () => i18n.t('touchResult.wrongNumber'),
  sent: () => i18n.t('touchResult.sent'),
  replied: () => i18n.t('touchResult.replied'),
  bounced: () => i18n.t('touchResult.bounced'),
  accepted: () => i18n.t('touchResult.accepted'),
  set: () => i18n.t('touchResult.set'),
  held: () => i18n.t('touchResult.held'),
  no_show: () => i18n.t('touchResult.noShow'),
}

const isKnown = (code: string): code is TouchResult => Object.hasOwn(words, code)

/** What came of a touch; a result from a newer server as it is written. */
export const touchResultWords = (code: string): string => (isKnown(code) ? words[code]() : humanise(code))
