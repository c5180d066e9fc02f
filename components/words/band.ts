import { i18n } from '#i18n'
import type { ScoringModel } from '../../lib/contract/scoring-model.ts'
import { heatWords } from './heat.ts'
import { humanise } from './humanise.ts'

const lanes = ['hot', 'warm', 'cold'] as const

/**
 * A band as the workspace named it; one that the model does not know as it is written. Where a lane's band is only called what it is,
 * it is said in the language of the page, as the lane beside it.
 */
export const bandWords = (id: string, model: ScoringModel | null): string => {
  if (id === 'disqualified') return i18n.t('band.disqualified')
  const label = model?.bands.find((band) => band.id === id)?.label ?? humanise(id)
  const lane = lanes.find((one) => one === id)
  return lane && label === humanise(id) ? heatWords(lane) : label
}
