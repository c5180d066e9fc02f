import { i18n } from '#i18n'
import { useDecisions } from '../app/decisions-context.ts'
import { rungWords } from '../words/rung.ts'
import { PageFrame } from './page-frame.tsx'
import { PageHead, type PageHeadProps } from './page-head.tsx'
import type { RecordMatch } from './page-state.ts'
import { PageTitle } from './page-title.tsx'
import { PersonList } from './person-list.tsx'

type CandidatesPaneProps = {
  match: Extract<RecordMatch, { kind: 'candidates' }>
  back: PageHeadProps['back']
}

/** Several leads fit the page: the rep says which it is, once. */
export const CandidatesPane = ({ match, back }: CandidatesPaneProps) => {
  const { link } = useDecisions()
  return (
    <PageFrame head={<PageHead words={rungWords(match.rung)} back={back} />}>
      <PageTitle title={i18n.t('page.candidates', match.leadIds.length)}>
        {i18n.t('page.candidatesHint')}
      </PageTitle>
      <PersonList
        label={i18n.t('page.candidatesList')}
        ids={match.leadIds}
        onPick={(row) => link(row, match.key)}
      />
    </PageFrame>
  )
}
