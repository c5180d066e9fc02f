import { i18n } from '#i18n'
import { useDecisions } from '../app/decisions-context.ts'
import { rungWords } from '../words/rung.ts'
import { FindLead } from './find-lead.tsx'
import { PageFrame } from './page-frame.tsx'
import { PageHead } from './page-head.tsx'
import type { RecordMatch } from './page-state.ts'
import { PageTitle } from './page-title.tsx'

type SomebodyElsePaneProps = { match: Extract<RecordMatch, { kind: 'lead' }>; onDone: () => void }

/** The page was found to be a lead's that it is not: the rep says whose it is, and that wins over everything. */
export const SomebodyElsePane = ({ match, onDone }: SomebodyElsePaneProps) => {
  const { link } = useDecisions()
  return (
    <PageFrame
      head={<PageHead words={rungWords(match.rung)} back={{ words: i18n.t('page.back'), go: onDone }} />}
    >
      <PageTitle title={i18n.t('page.somebodyElse')}>{i18n.t('page.somebodyElseHint')}</PageTitle>
      <FindLead
        label={i18n.t('page.find')}
        onPick={(row) => {
          link(row, match.key)
          onDone()
        }}
      />
    </PageFrame>
  )
}
