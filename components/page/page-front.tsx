import { Suspense } from 'react'
import { i18n } from '#i18n'
import { rungWords } from '../words/rung.ts'
import type { PageFront } from './page-context.ts'
import { PageHead } from './page-head.tsx'
import type { PageState, RecordMatch } from './page-state.ts'
import { AccountPane, CandidatesPane, SomebodyElsePane, UnknownPane, WordsPane } from './panes-ahead.ts'
import { SettlingPane } from './settling-pane.tsx'
import type { Choice } from './use-choice.ts'
import type { OpenLookUp } from './use-look-up.ts'

const card = (leadId: PageFront['leadId'], head: PageFront['head']): PageFront => ({
  leadId,
  head,
  pane: null,
})
const instead = (pane: PageFront['pane']): PageFront => ({
  leadId: null,
  head: null,
  pane: <Suspense fallback={<SettlingPane />}>{pane}</Suspense>,
})

type Back = { words: string; go: () => void } | undefined

const ofLead = (
  match: Extract<RecordMatch, { kind: 'lead' }>,
  { chosen, choose }: Choice,
  back: Back,
): PageFront =>
  chosen === 'somebodyElse'
    ? instead(<SomebodyElsePane match={match} onDone={() => choose(null)} />)
    : card(match.leadId, <PageHead words={rungWords(match.rung)} back={back} />)

const ofAccount = (
  match: Extract<RecordMatch, { kind: 'account' }>,
  { chosen, choose }: Choice,
  back: Back,
): PageFront => {
  const words = rungWords(match.rung)
  const person = match.leadIds.find((id) => id === chosen)
  const backToAll = { words: i18n.t('page.backToAccount'), go: () => choose(null) }
  return person === undefined
    ? instead(<AccountPane match={match} back={back} onPick={choose} />)
    : card(person, <PageHead words={words} back={backToAll} />)
}

type Topic = {
  state: PageState
  lookUp: OpenLookUp | null
  choice: Choice
  /** By the page before this one. */
  wasCovered: boolean
}

const ofRecord = (match: RecordMatch, { lookUp, choice }: Topic): PageFront => {
  const back = lookUp ? { words: i18n.t('lookUp.back'), go: lookUp.close } : undefined
  switch (match.kind) {
    case 'lead':
      return ofLead(match, choice, back)
    case 'account':
      return ofAccount(match, choice, back)
    case 'candidates':
      return instead(<CandidatesPane key={match.key} match={match} back={back} />)
    case 'unknown':
      return instead(<UnknownPane key={match.key} match={match} lookUp={lookUp} back={back} />)
  }
}

/** What the page, or what was looked up, brings to the front; null: nothing, the queue stays. */
export const pageFront = (topic: Topic): PageFront | null => {
  const { state, lookUp, wasCovered } = topic
  if (state.kind === 'settling') return wasCovered || lookUp ? instead(<SettlingPane />) : null
  if (state.kind === 'record') return ofRecord(state.match, topic)
  return lookUp ? instead(<WordsPane key={lookUp.text} lookUp={lookUp} />) : null
}
