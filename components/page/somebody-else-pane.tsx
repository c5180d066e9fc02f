import { i18n } from '#i18n'
import { useDecisions } from '../app/decisions-context.ts'
import { FindLead } from './find-lead.tsx'
import { PageFrame } from './page-frame.tsx'
import { PageHead } from './page-head.tsx'
import { PageTitle } from './page-title.tsx'

type SomebodyElsePaneProps = { record: string; onDone: () => void }

/** The page was found to be a lead's that it is not: the rep says whose it is, and that wins over everything. */
export const SomebodyElsePane = ({ record, onDone }: SomebodyElsePaneProps) => {
  const { link } = useDecisions()
  return (
    <PageFrame
      head={<PageHead words={i18n.t('page.nobody')} back={{ words: i18n.t('page.back'), go: onDone }} />}
    >
      <PageTitle title={i18n.t('page.somebodyElse')}>{i18n.t('page.somebodyElseHint')}</PageTitle>
      <FindLead
        label={i18n.t('page.find')}
        onPick={(row) => {
          link(row, record)
          onDone()
        }}
      />
    </PageFrame>
  )
}
