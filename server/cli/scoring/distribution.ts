import type { ScoringModel } from '../../../lib/contract/scoring-model.ts'

const COUNT_WIDTH = 8
const SHARE_WIDTH = 7

/** The bands of a model from the best to the worst, then what fails its gate. */
const bandsOf = ({ bands, gate }: ScoringModel): string[] => [
  ...bands.map(({ id }) => id),
  ...(gate.length > 0 ? ['disqualified'] : []),
]

const shareOf = (part: number, whole: number): string =>
  whole === 0 ? '' : `${((100 * part) / whole).toFixed(1)} %`

/** How many leads stand in which band, those without any too. */
export const distributionText = (given: readonly string[], model: ScoringModel): string[] => {
  const all = given.length
  return [
    `${all} ${all === 1 ? 'lead' : 'leads'} by ${model.id} version ${model.version}`,
    ...bandsOf(model).map((band) => {
      const leads = given.filter((one) => one === band).length
      return `${String(leads).padStart(COUNT_WIDTH)}  ${shareOf(leads, all).padStart(SHARE_WIDTH)}  ${band}`
    }),
  ]
}
