import { i18n } from '#i18n'
import type { QueueRow } from '../../lib/queries/queue-row.ts'
import { placeWords } from './place.ts'
import { pointsWords } from './points.ts'

type Person = Pick<QueueRow, 'name' | 'place' | 'total'>

const letters: Record<Person['place'], () => string> = {
  hot: () => i18n.t('badge.letterHot'),
  warm: () => i18n.t('badge.letterWarm'),
  cold: () => i18n.t('badge.letterCold'),
  snoozed: () => '…',
  decided: () => '✓',
  disqualified: () => '×',
}

/** Four characters fit on the icon: the lane's letter and whole points, never rounded up into a better band. */
export const personBadgeText = ({ place, total }: Person): string =>
  letters[place]() + (total === null ? '' : String(Math.floor(total / 1000)).replace('-', '−'))

/** The same in words. */
export const personBadgeTitle = ({ name, place, total }: Person): string =>
  [name, placeWords(place), total === null ? null : pointsWords(total)].filter(Boolean).join(', ')
