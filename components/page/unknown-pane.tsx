import { i18n } from '#i18n'
import type { Subject } from '../../lib/sites/site.ts'
import { useDecisions } from '../app/decisions-context.ts'
import { FindLead } from './find-lead.tsx'
import { PageFrame } from './page-frame.tsx'
import { PageHead } from './page-head.tsx'
import type { RecordMatch } from './page-state.ts'
import { PageTitle } from './page-title.tsx'

const hints: Record<Subject, () => string> = {
  person: () => i18n.t('page.unknownPerson'),
  company: () => i18n.t('page.unknownCompany'),
  record: () => i18n.t('page.unknownRecord'),
}

/** Nobody in the copy has this page: find who it is, and the page is theirs from now on. */
export const UnknownPane = ({ match }: { match: Extract<RecordMatch, { kind: 'unknown' }> }) => {
  const { link } = useDecisions()
  return (
    <PageFrame head={<PageHead words={i18n.t('page.nobody')} />}>
      <PageTitle title={i18n.t('page.unknown')}>{hints[match.subject]()}</PageTitle>
      <FindLead label={i18n.t('page.find')} onPick={(row) => link(row, match.key)} />
    </PageFrame>
  )
}
