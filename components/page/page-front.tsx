import { i18n } from '#i18n'
import { rungWords } from '../words/rung.ts'
import { AccountPane } from './account-pane.tsx'
import { CandidatesPane } from './candidates-pane.tsx'
import type { PageFront } from './page-context.ts'
import { PageHead } from './page-head.tsx'
import type { PageState, RecordMatch } from './page-state.ts'
import { SettlingPane } from './settling-pane.tsx'
import { UnknownPane } from './unknown-pane.tsx'
import type { useChoice } from './use-choice.ts'

const card = (leadId: PageFront['leadId'], head: PageFront['head']): PageFront => ({
  leadId,
  head,
  pane: null,
})
const instead = (pane: PageFront['pane']): PageFront => ({ leadId: null, head: null, pane })

const ofAccount = (
  match: Extract<RecordMatch, { kind: 'account' }>,
  { chosen, choose }: ReturnType<typeof useChoice>,
): PageFront => {
  const words = rungWords(match.rung)
  const back = { words: i18n.t('page.backToAccount'), go: () => choose(null) }
  return chosen !== null && match.leadIds.includes(chosen)
    ? card(chosen, <PageHead words={words} back={back} />)
    : instead(<AccountPane ids={match.leadIds} words={words} onPick={choose} />)
}

const ofRecord = (match: RecordMatch, choice: ReturnType<typeof useChoice>): PageFront => {
  switch (match.kind) {
    case 'lead':
      return card(match.leadId, <PageHead words={rungWords(match.rung)} />)
    case 'account':
      return ofAccount(match, choice)
    case 'candidates':
      return instead(<CandidatesPane match={match} />)
    case 'unknown':
      return instead(<UnknownPane match={match} />)
  }
}

/** What the page brings to the front; null: nothing, the queue stays. `wasCovered`: by the page before this one. */
export const pageFront = (
  state: PageState,
  choice: ReturnType<typeof useChoice>,
  wasCovered: boolean,
): PageFront | null => {
  if (state.kind === 'settling') return wasCovered ? instead(<SettlingPane />) : null
  return state.kind === 'record' ? ofRecord(state.match, choice) : null
}
