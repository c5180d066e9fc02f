import type { LeadDetail } from '../../lib/queries/lead-detail.ts'
import { WhyThisScore } from '../receipt/why-this-score.tsx'
import { AccountRollUp } from './account-roll-up.tsx'
import { ClockPanel } from './clock-panel.tsx'
import { Colleagues } from './colleagues.tsx'
import { ContactLinks } from './contact-links.tsx'
import { DecisionHistory } from './decision-history.tsx'
import { KnownFacts } from './known-facts.tsx'
import { LeadHeading } from './lead-heading.tsx'
import { LeadStatus } from './lead-status.tsx'
import { SignalTimeline } from './signal-timeline.tsx'

type LeadCardProps = {
  detail: LeadDetail
  /** Only where there is no third pane for it. */
  withWhy: boolean
  takesFocus: boolean
}

/** All that is known of the lead in hand, the most urgent first. */
export const LeadCard = ({ detail, withWhy, takesFocus }: LeadCardProps) => {
  const { lead, account } = detail
  return (
    <>
      <LeadHeading
        name={lead.name}
        role={[lead.title, account?.name].filter(Boolean).join(' · ')}
        detail={detail}
        takesFocus={takesFocus}
      />
      <LeadStatus detail={detail} />
      <ClockPanel events={detail.sla} />
      {withWhy ? <WhyThisScore detail={detail} /> : null}
      <ContactLinks lead={lead} />
      <SignalTimeline key={lead.id} lead={lead} />
      <KnownFacts lead={lead} account={account} />
      <Colleagues people={detail.accountPeople}>
        <AccountRollUp detail={detail} />
      </Colleagues>
      <DecisionHistory {...detail} />
    </>
  )
}
