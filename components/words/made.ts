import { i18n } from '#i18n'
import type { MoveInput } from '../../lib/actions/decide.ts'
import type { Millis } from '../../lib/contract/time.ts'
import { pausesClock } from '../../lib/domain/decisions/snooze-causes.ts'
import { channelWords } from './channel.ts'
import { snoozeCauseWords } from './snooze-cause.ts'
import { touchResultWords } from './touch-result.ts'
import { whenWords } from './when.ts'

type Snooze = Extract<MoveInput, { kind: 'snooze' }>
type Touch = Extract<MoveInput, { kind: 'touch' }>

const snoozed = (name: string, { until, cause }: Snooze, now: Millis): string => {
  const when = whenWords(until, now)
  return pausesClock(cause)
    ? i18n.t('decision.snoozedPaused', [name, when, snoozeCauseWords(cause)])
    : i18n.t('decision.snoozed', [name, when])
}

const touched = (name: string, { channel, result }: Touch): string =>
  result === null
    ? i18n.t('decision.touched', [name, channelWords(channel)])
    : i18n.t('decision.touchedResult', [name, channelWords(channel), touchResultWords(result)])

/** What was done to one lead, the moment it was done. */
export const madeWords = (move: Exclude<MoveInput, { kind: 'undo' }>, name: string, now: Millis): string => {
  switch (move.kind) {
    case 'claim':
      return i18n.t('decision.claimed', [name])
    case 'accept':
      return i18n.t('decision.accepted', [name])
    case 'reject':
      return i18n.t('decision.rejected', [name])
    case 'snooze':
      return snoozed(name, move, now)
    case 'touch':
      return touched(name, move)
    case 'note':
      return i18n.t('decision.noted', [name])
    case 'dispute':
      return i18n.t('decision.disputed')
    case 'link':
      return i18n.t('decision.linked', [name])
  }
}
