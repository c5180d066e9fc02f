import { i18n } from '#i18n'
import type { AttributeValue } from '../../lib/contract/attributes.ts'
import type { Millis } from '../../lib/contract/time.ts'
import type { ScorableSignal } from '../../lib/domain/scoring/scorable.ts'
import type { LeadDetail } from '../../lib/queries/lead-detail.ts'
import type { TimelineEntry } from '../../lib/queries/lead-timeline.ts'
import type { MemberNames } from '../../lib/queries/member-names.ts'
import { bandWords } from '../words/band.ts'
import { decisionWords } from '../words/decision.ts'
import { factWords } from '../words/fact.ts'
import { humanise } from '../words/humanise.ts'
import { memberWords } from '../words/member.ts'
import { snoozeCauseWords } from '../words/snooze-cause.ts'

type About = Pick<LeadDetail, 'lead' | 'model' | 'reasons'>

/** What happened, in a few words. */
export const entryWords = (entry: TimelineEntry, { model, reasons }: About, now: Millis): string => {
  switch (entry.kind) {
    case 'created':
      return i18n.t('timeline.created')
    case 'signal':
      return humanise(entry.signal.type)
    case 'route':
      return i18n.t('timeline.route', [bandWords(entry.band, model)])
    case 'resumed':
      return i18n.t('timeline.resumed')
    case 'decision':
      return decisionWords(entry.event, reasons, now)
  }
}

const initiatorWords = ({ initiator }: ScorableSignal): string | null => {
  if (initiator === 'seller') return i18n.t('lead.bySeller')
  return initiator === 'automation' ? i18n.t('lead.byAutomation') : null
}

/** Who did it; null where it goes without saying. */
export const whoWords = (entry: TimelineEntry, members: MemberNames): string | null => {
  if (entry.kind === 'signal') return initiatorWords(entry.signal)
  return entry.kind === 'decision' ? memberWords(entry.event.memberId, members) : null
}

/** Text speaks for itself; a number needs its name, and a yes is its name. */
const propertyWords = ([name, value]: [string, AttributeValue]): string => {
  if (typeof value === 'string') return value
  return value === true ? humanise(name) : `${humanise(name)} ${factWords(value)}`
}

const signalDetail = ({ properties }: ScorableSignal): string =>
  Object.entries(properties)
    .filter(([, value]) => value !== null)
    .map(propertyWords)
    .join(' · ')

/** What else there is to say of it; empty for nothing. */
export const entryDetail = (entry: TimelineEntry, { lead }: About): string => {
  if (entry.kind === 'signal') return signalDetail(entry.signal)
  if (entry.kind === 'created') return lead.source === null ? '' : i18n.t('lead.source', [lead.source])
  if (entry.kind === 'resumed') return i18n.t('timeline.paused', [snoozeCauseWords(entry.cause)])
  return entry.kind === 'decision' ? (entry.event.note ?? '') : ''
}

export const takenBackWords = (entry: TimelineEntry, members: MemberNames): string | null => {
  if (entry.kind !== 'decision' || !entry.undo) return null
  return i18n.t('timeline.takenBack', [memberWords(entry.undo.memberId, members)])
}
