import { i18n } from '#i18n'
import type { DecisionKind } from '../../lib/contract/decision.ts'
import { humanise } from './humanise.ts'

const words: Record<DecisionKind, () => string> = {
  accept: () => i18n.t('decision.accept'),
  reject: () => i18n.t('decision.reject'),
  snooze: () => i18n.t('decision.snooze'),
  touch: () => i18n.t('decision.touch'),
  claim: () => i18n.t('decision.claim'),
  note: () => i18n.t('decision.note'),
  dispute: () => i18n.t('dispute.submit'),
  link: () => i18n.t('decision.link'),
  add: () => i18n.t('addLead.submit'),
  undo: () => i18n.t('decision.undo'),
}

const isKnown = (kind: string): kind is DecisionKind => Object.hasOwn(words, kind)

/** What was meant to be done, as the button says it that does it; a kind that only a newer version makes as it is written. */
export const moveWords = (kind: string): string => (isKnown(kind) ? words[kind]() : humanise(kind))
