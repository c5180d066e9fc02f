import type { LeadDetail } from '../../lib/queries/lead-detail.ts'
import { AccountRollUp } from './account-roll-up.tsx'
import { Colleagues } from './colleagues.tsx'
import { DecisionHistory } from './decision-history.tsx'
import { KnownFacts } from './known-facts.tsx'
import { SignalTimeline } from './signal-timeline.tsx'

/** What has happened, what is known, and who else there is. */
const Rest = ({ detail }: { detail: LeadDetail }) => (
  <>
    <SignalTimeline lead={detail.lead} />
    <KnownFacts lead={detail.lead} account={detail.account} />
    <Colleagues people={detail.accountPeople}>
      <AccountRollUp detail={detail} />
    </Colleagues>
    <DecisionHistory {...detail} />
  </>
)

export default Rest
