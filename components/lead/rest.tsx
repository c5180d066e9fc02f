import type { LeadDetail } from '../../lib/queries/lead-detail.ts'
import { Account } from './account.tsx'
import { KnownFacts } from './known-facts.tsx'
import { Notes } from './notes.tsx'
import { ScoreHistory } from './score-history.tsx'
import { Timeline } from './timeline.tsx'

/** What has happened, what is known, and who else there is. */
const Rest = ({ detail }: { detail: LeadDetail }) => (
  <>
    <ScoreHistory detail={detail} />
    <Notes detail={detail} />
    <Timeline detail={detail} />
    <KnownFacts lead={detail.lead} account={detail.account} />
    <Account detail={detail} />
  </>
)

export default Rest
