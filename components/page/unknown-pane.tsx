import { i18n } from '#i18n'
import type { Subject } from '../../lib/sites/site.ts'
import { useUi } from '../../lib/ui-state/use-ui.ts'
import { useDecisions } from '../app/decisions-context.ts'
import { AddLead } from './add-lead.tsx'
import { FindLead } from './find-lead.tsx'
import { PageFrame } from './page-frame.tsx'
import { PageHead, type PageHeadProps } from './page-head.tsx'
import type { RecordMatch } from './page-state.ts'
import { PageTitle } from './page-title.tsx'
import type { OpenLookUp } from './use-look-up.ts'

const hints: Record<Subject, () => string> = {
  person: () => i18n.t('page.unknownPerson'),
  company: () => i18n.t('page.unknownCompany'),
  record: () => i18n.t('page.unknownRecord'),
}

type UnknownPaneProps = {
  match: Extract<RecordMatch, { kind: 'unknown' }>
  /** What was asked for is said: it is not the page that stands beside. */
  lookUp: OpenLookUp | null
  back: PageHeadProps['back']
}

/** Nobody in the copy has this page: find who it is, or add them, and the page is theirs from now on. */
export const UnknownPane = ({ match, lookUp, back }: UnknownPaneProps) => {
  const { link } = useDecisions()
  const select = useUi((ui) => ui.select)
  const { key, subject } = match
  // The page of a company is nobody's own: whoever is found there is only opened.
  const isCompany = subject === 'company'
  return (
    <PageFrame head={<PageHead words={i18n.t('page.nobody')} back={back} />}>
      <PageTitle title={lookUp?.text ?? i18n.t('page.unknown')}>{hints[subject]()}</PageTitle>
      <FindLead
        label={isCompany ? i18n.t('page.findColleague') : i18n.t('page.find')}
        onPick={(row) => (isCompany ? select(row.id, { open: true }) : link(row, key))}
      />
      {isCompany ? null : <AddLead record={key} />}
    </PageFrame>
  )
}
