import { fetchedAhead } from '../primitives/fetched-ahead.ts'
import { fetchRest } from './rest-ahead.ts'

// What a lead looks like and why its score is what it is: the queue is there before either.

const card = fetchedAhead(() => import('./lead-card.tsx'))
const why = fetchedAhead(() => import('../receipt/why-this-score.tsx'))

export const LeadCard = card.Component
export const WhyThisScore = why.Component

/** Right after the first paint, so that the first lead that is opened is drawn at once. */
export const fetchLead = (): void => {
  for (const fetch of [card.fetch, why.fetch, fetchRest]) void fetch()
}
