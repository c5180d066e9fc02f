import { i18n } from '#i18n'
import type { ScoringModel } from '../../lib/contract/scoring-model.ts'
import { humanise } from './humanise.ts'

/** A band as the workspace named it; one that the model does not know as it is written. */
export const bandWords = (id: string, model: ScoringModel | null): string => {
  if (id === 'disqualified') return i18n.t('band.disqualified')
  return model?.bands.find((band) => band.id === id)?.label ?? humanise(id)
}
