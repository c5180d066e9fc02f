import { i18n } from '#i18n'
import type { RejectReason } from '../../lib/contract/decision.ts'
import type { Millis } from '../../lib/contract/time.ts'
import type { DecisionEvent } from '../../lib/domain/decisions/decision-event.ts'
import { channelWords } from './channel.ts'
import { humanise } from './humanise.ts'
import { spokenReason } from './reason.ts'
import { snoozeCauseWords } from './snooze-cause.ts'
import { touchResultWords } from './touch-result.ts'
import { whenWords } from './when.ts'

/** A reason's label; a code that is not on the list (any more) as it is written. */
export const reasonWords = (code: string, reasons: readonly RejectReason[]): string => {
  const reason = reasons.find((one) => one.code === code)
  return reason ? spokenReason(reason).label : humanise(code)
}

/** The line's label is among what was seen; it is there first, but another program may not have sent it. */
const disputeWords = ({ line, seen }: DecisionEvent): string => {
  const label = seen?.lines.find(({ key }) => key === line)?.label
  return label === undefined ? i18n.t('event.disputeLine') : i18n.t('event.dispute', [label])
}

const snoozeWords = (until: Millis, cause: string | null | undefined, now: Millis): string => {
  const when = whenWords(until, now)
  return cause ? i18n.t('event.snoozeCause', [when, snoozeCauseWords(cause)]) : i18n.t('event.snooze', [when])
}

const touchWords = ({ channel = '', result }: DecisionEvent): string =>
  result
    ? i18n.t('event.touchResult', [channelWords(channel), touchResultWords(result)])
    : i18n.t('event.touch', [channelWords(channel)])

/** A decision as a line of a lead's history; a kind from a newer server is named as "other". */
export const decisionWords = (
  event: DecisionEvent,
  reasons: readonly RejectReason[],
  now: Millis,
): string => {
  if (event.kind === 'add') return event.sameEmail ? i18n.t('event.addSameEmail') : i18n.t('event.add')
  if (event.kind === 'claim') return i18n.t('event.claim')
  if (event.kind === 'accept') return i18n.t('event.accept')
  if (event.kind === 'reject') return i18n.t('event.reject', [reasonWords(event.reason ?? '', reasons)])
  if (event.kind === 'snooze' && event.until !== undefined) return snoozeWords(event.until, event.cause, now)
  if (event.kind === 'touch') return touchWords(event)
  if (event.kind === 'dispute') return disputeWords(event)
  if (event.kind === 'note') return i18n.t('event.note')
  if (event.kind === 'link') return i18n.t('event.link')
  if (event.kind === 'undo') return i18n.t('event.undo')
  return i18n.t('event.other', [humanise(event.kind)])
}
