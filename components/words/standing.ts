import { i18n } from '#i18n'
import type { QueueRow } from '../../lib/queries/queue-row.ts'
import { placeWords } from './place.ts'

/** Where a lead stands, in a word that a date can follow: "Accepted", "Snoozed until". */
export const standingWords = ({ place, status }: Pick<QueueRow, 'place' | 'status'>): string => {
  if (place === 'snoozed') return i18n.t('place.snoozedUntil')
  if (place !== 'decided') return placeWords(place)
  if (status === 'accepted') return i18n.t('place.accepted')
  return status === 'rejected' ? i18n.t('place.rejected') : placeWords(place)
}
