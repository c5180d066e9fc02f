import { i18n } from '#i18n'
import type { LeadId } from '../../lib/contract/ids.ts'
import { useAccountName } from '../../lib/queries/account-name.ts'
import { useAccountReceipt } from '../../lib/queries/account-receipt.ts'
import { type LeadDetail, useLeadDetail } from '../../lib/queries/lead-detail.ts'
import { useNow } from '../../lib/queries/now.ts'
import { ScoreBadge } from '../receipt/score-badge.tsx'
import { accountVerdict } from '../words/account-verdict.ts'
import { pointsWords } from '../words/points.ts'
import { rungWords } from '../words/rung.ts'
import styles from './account-pane.module.css'
import { PageFrame } from './page-frame.tsx'
import { PageHead, type PageHeadProps } from './page-head.tsx'
import type { RecordMatch } from './page-state.ts'
import { PageTitle } from './page-title.tsx'
import { PersonList } from './person-list.tsx'

/** By the people in this copy: which page is looked at is not for the server to know. */
const Verdict = ({ detail }: { detail: LeadDetail }) => {
  const receipt = useAccountReceipt(detail, useNow(60_000))
  if (!receipt || receipt.hotFrom === null) return null
  return (
    <p className={styles.verdict}>
      <ScoreBadge heat={receipt.isHot ? 'hot' : null}>{accountVerdict(receipt)}</ScoreBadge>
      {i18n.t('account.engagement', [pointsWords(receipt.engagement), pointsWords(receipt.hotFrom)])}
    </p>
  )
}

type AccountPaneProps = {
  match: Extract<RecordMatch, { kind: 'account' }>
  back: PageHeadProps['back']
  onPick: (id: LeadId) => void
}

/** The page of a company: what its people come to together, and who they are. */
export const AccountPane = ({ match: { accountId, leadIds, rung }, back, onPick }: AccountPaneProps) => {
  const name = useAccountName(accountId)
  const detail = useLeadDetail(leadIds[0] ?? null)
  return (
    <PageFrame head={<PageHead words={rungWords(rung)} back={back} />}>
      {name ? <PageTitle title={name}>{i18n.t('page.people', leadIds.length)}</PageTitle> : null}
      {detail ? <Verdict detail={detail} /> : null}
      <PersonList label={i18n.t('page.peopleList')} ids={leadIds} onPick={({ id }) => onPick(id)} />
    </PageFrame>
  )
}
