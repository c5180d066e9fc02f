import { i18n } from '#i18n'
import type { LeadId } from '../../lib/contract/ids.ts'
import { useLeadDetail } from '../../lib/queries/lead-detail.ts'
import { AccountRollUp } from '../lead/account-roll-up.tsx'
import styles from './account-pane.module.css'
import { PageFrame } from './page-frame.tsx'
import { PageHead } from './page-head.tsx'
import { PageTitle } from './page-title.tsx'
import { PersonList } from './person-list.tsx'

type AccountPaneProps = {
  ids: readonly LeadId[]
  words: string
  onPick: (id: LeadId) => void
}

/** The page of a company: what its people come to together, and who they are. */
export const AccountPane = ({ ids, words, onPick }: AccountPaneProps) => {
  const detail = useLeadDetail(ids[0] ?? null)
  return (
    <PageFrame head={<PageHead words={words} />}>
      {detail?.account ? (
        <>
          <PageTitle title={detail.account.name}>{i18n.t('page.people', ids.length)}</PageTitle>
          <div className={styles.rollUp}>
            <AccountRollUp detail={detail} />
          </div>
        </>
      ) : null}
      <PersonList label={i18n.t('page.peopleList')} ids={ids} onPick={({ id }) => onPick(id)} />
    </PageFrame>
  )
}
