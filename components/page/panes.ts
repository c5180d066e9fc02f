// One file, so that one request brings whatever may stand in front.
export { AccountPane } from './account-pane.tsx'
export { CandidatesPane } from './candidates-pane.tsx'
export { ReadHere } from './read-here.tsx'
export { SomebodyElsePane } from './somebody-else-pane.tsx'
export { UnknownPane } from './unknown-pane.tsx'
export { WordsPane } from './words-pane.tsx'
