import { i18n } from '#i18n'
import type { QueuePlace } from '../../lib/domain/queue/queue-order.ts'

const words: Record<QueuePlace, () => string> = {
  hot: () => i18n.t('band.hot'),
  warm: () => i18n.t('band.warm'),
  cold: () => i18n.t('band.cold'),
  snoozed: () => i18n.t('place.snoozed'),
  decided: () => i18n.t('place.decided'),
  disqualified: () => i18n.t('band.disqualified'),
}

/** Where a lead stands: its lane, or why it is in none. */
export const placeWords = (place: QueuePlace): string => words[place]()
