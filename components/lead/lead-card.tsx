import { memo } from 'react'
import type { LeadDetail } from '../../lib/queries/lead-detail.ts'
import WhyThisScore from '../receipt/why-this-score.tsx'
import { CardRest } from './card-rest.tsx'
import { ClockPanel } from './clock-panel.tsx'
import { ContactLinks } from './contact-links.tsx'
import { LeadHeading } from './lead-heading.tsx'
import { LeadStatus } from './lead-status.tsx'
import { StrongestReasons } from './strongest-reasons.tsx'

type LeadCardProps = {
  detail: LeadDetail
  /** Only where there is no third pane for it. */
  withWhy: boolean
  takesFocus: boolean
}

/** All that is known of the lead in hand, the most urgent first. */
const LeadCard = ({ detail, withWhy, takesFocus }: LeadCardProps) => {
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
      <StrongestReasons detail={detail} />
      <ContactLinks lead={lead} />
      {withWhy ? <WhyThisScore detail={detail} /> : null}
      <CardRest detail={detail} />
    </>
  )
}

export default memo(LeadCard)
