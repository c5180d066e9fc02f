import { i18n } from '#i18n'
import type { Heat } from '../primitives/band-mark.tsx'

/** The lane in words, for those who do not see its mark. */
export const heatWords = (heat: Heat): string => {
  if (heat === 'hot') return i18n.t('band.hot')
  if (heat === 'warm') return i18n.t('band.warm')
  if (heat === 'cold') return i18n.t('band.cold')
  return i18n.t('band.none')
}
