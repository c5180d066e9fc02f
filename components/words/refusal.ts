import { i18n } from '#i18n'
import type { RefusalCode } from '../../lib/contract/errors.ts'
import type { Holder } from '../../lib/queries/member-names.ts'

const words: Record<RefusalCode, () => string> = {
  invalid: () => i18n.t('refusal.invalid'),
  unknown_lead: () => i18n.t('refusal.unknownLead'),
  not_allowed_now: () => i18n.t('refusal.notAllowedNow'),
  unknown_reason: () => i18n.t('refusal.unknownReason'),
  note_required: () => i18n.t('refusal.noteRequired'),
  recycle_date_required: () => i18n.t('refusal.recycleDateRequired'),
  too_few_touches: () => i18n.t('refusal.tooFewTouches'),
  nothing_to_undo: () => i18n.t('refusal.nothingToUndo'),
  not_yours: () => i18n.t('refusal.notYours'),
  already_claimed: () => i18n.t('refusal.alreadyClaimed'),
  id_reused: () => i18n.t('refusal.idReused'),
}

const isKnown = (code: string): code is RefusalCode => Object.hasOwn(words, code)

/**
 * Why a decision was refused; a code from a newer server is shown as it is. `holder`: who was faster, if that is known; nobody
 * is told of themselves as of a rival.
 */
export const refusalWords = (code: string, holder: Holder | null = null): string => {
  const { name = null, isMe = false } = holder ?? {}
  if (isMe && code === 'already_claimed') return i18n.t('refusal.alreadyYours')
  if (name !== null && code === 'already_claimed') return i18n.t('refusal.claimedBy', [name])
  if (name !== null && code === 'not_yours') return i18n.t('refusal.takenBy', [name])
  return isKnown(code) ? words[code]() : i18n.t('refusal.other', [code])
}
