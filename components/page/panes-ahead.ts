import { fetchedAhead } from '../primitives/fetched-ahead.ts'

// What stands in front when the page beside is not a lead's: the queue is there before any of it.

const panes = () => import('./panes.ts')
const account = fetchedAhead(async () => ({ default: (await panes()).AccountPane }))
const candidates = fetchedAhead(async () => ({ default: (await panes()).CandidatesPane }))
const readHere = fetchedAhead(async () => ({ default: (await panes()).ReadHere }))
const somebodyElse = fetchedAhead(async () => ({ default: (await panes()).SomebodyElsePane }))
const unknown = fetchedAhead(async () => ({ default: (await panes()).UnknownPane }))
const words = fetchedAhead(async () => ({ default: (await panes()).WordsPane }))

export const AccountPane = account.Component
export const CandidatesPane = candidates.Component
export const ReadHere = readHere.Component
export const SomebodyElsePane = somebodyElse.Component
export const UnknownPane = unknown.Component
export const WordsPane = words.Component

/** While the page is looked up, so that whatever it turns out to be is drawn at once. */
export const fetchPanes = (): void => {
  for (const { fetch } of [account, candidates, readHere, somebodyElse, unknown, words]) void fetch()
}
