import { useEffect } from 'react'
import { i18n } from '#i18n'
import type { LeadId } from '../../lib/contract/ids.ts'
import type { LeadDetail } from '../../lib/queries/lead-detail.ts'
import { useNow } from '../../lib/queries/now.ts'
import { useRules } from '../../lib/queries/rules.ts'
import type { Session } from '../../lib/queries/session.ts'
import { useSyncStatus } from '../../lib/queries/sync-status.ts'
import { forgetDrafts } from '../../lib/ui-state/drafts.ts'
import { forgetNames, seenName } from '../../lib/ui-state/seen-names.ts'
import { useChecked } from '../../lib/ui-state/use-checked.ts'
import { useLook } from '../../lib/ui-state/use-look.ts'
import { useNews } from '../../lib/ui-state/use-news.ts'
import { useNoteDrafts } from '../../lib/ui-state/use-note-drafts.ts'
import { useSaid } from '../../lib/ui-state/use-said.ts'
import { useUi } from '../../lib/ui-state/use-ui.ts'
import { useDetailAhead } from '../lead/use-detail-ahead.ts'
import { usePossibleMoves } from '../lead/use-possible-moves.ts'
import { usePageBeside } from '../page/page-context.ts'
import { successors } from '../queue/lane-sections.ts'
import { useFound } from '../queue/use-found.ts'
import { SyncBanner } from '../sync/banner.tsx'
import { Announcer } from './announcer.tsx'
import { ClockWatch } from './clock-watch.tsx'
import { DecisionsContext, type Subject } from './decisions-context.ts'
import { Dialogs } from './dialogs.tsx'
import { goLane } from './go-lane.ts'
import { Header } from './header.tsx'
import { Hints } from './hints.tsx'
import { NoticeBar } from './notice-bar.tsx'
import { Panes } from './panes.tsx'
import { noRules, RulesContext } from './rules-context.ts'
import { useAsTaken } from './use-as-taken.ts'
import { useCovered } from './use-covered.ts'
import { useFollowChecked } from './use-follow-checked.ts'
import { useFollowInHand } from './use-follow-in-hand.ts'
import { useLinkedLead } from './use-linked-lead.ts'
import { useMadeDecisions } from './use-made-decisions.ts'
import { usePageShortcuts } from './use-page-shortcuts.ts'
import { useQueue } from './use-queue.ts'
import { useRecallLast } from './use-recall-last.ts'
import styles from './workbench.module.css'

/** What one page knows of its own goes with it: the next member to sign in starts afresh. */
const useFreshUi = (): void =>
  useEffect(
    () => () => {
      useUi.setState(useUi.getInitialState())
      useLook.setState(useLook.getInitialState())
      useFound.setState(useFound.getInitialState())
      forgetNames()
      forgetDrafts()
      useNoteDrafts.setState(useNoteDrafts.getInitialState())
      useChecked.setState(useChecked.getInitialState())
      useNews.setState(useNews.getInitialState())
      useSaid.setState(useSaid.getInitialState())
    },
    [],
  )

/** Whom the keys are about. Nobody, when the lead turned out to be gone. */
const subjectOf = (id: LeadId | null, detail: LeadDetail | null | undefined): Subject | null => {
  if (id === null || detail === null) return null
  return detail?.lead ?? { id, name: seenName(id) ?? i18n.t('decision.somebody') }
}

/** The rep's whole day: the queue, the lead in hand, why it is there, and what to do with it. */
export const Workbench = ({ session }: { session: Session }) => {
  const selectedId = useUi((ui) => ui.selectedId)
  const drawn = useUi((ui) => ui.drawn)
  const status = useSyncStatus()
  const rules = useRules()
  const now = useNow(60_000)
  const queue = useQueue(typeof status?.lastSyncedAt === 'number')
  const { bar, front } = usePageBeside()
  const handId = front ? front.leadId : selectedId
  const road = useAsTaken(queue.walk, selectedId)
  const [nextId, afterNextId] = front || selectedId === null ? [null, null] : successors(road, selectedId)
  const [detail, next] = useDetailAhead(handId, nextId, afterNextId, drawn || front !== null)
  const stood = useFollowInHand(queue.walk, selectedId, front ? undefined : detail)
  const decisions = useMadeDecisions({ walk: road, next: nextId })
  const covered = useCovered(front !== null)
  useFollowChecked(queue.walk)
  useRecallLast(now)
  usePageShortcuts({
    walk: queue.walk,
    stood,
    subject: subjectOf(handId, detail),
    covered,
    isPossible: usePossibleMoves(detail?.state),
    decisions,
    goLane: (lane) => {
      // What was found may have no lanes: a lane is one of the queue.
      if (!queue.hasLanes) useLook.getState().showQueue()
      goLane(queue.order, lane)
    },
  })
  useFreshUi()
  useLinkedLead()
  return (
    <RulesContext value={rules ?? noRules}>
      <DecisionsContext value={decisions}>
        <div className={styles.page}>
          <Header session={session} status={status} />
          <SyncBanner status={status} />
          {bar}
          <Panes queue={queue} status={status} detail={detail} next={next} front={front} />
          <NoticeBar />
          <Dialogs handId={handId} detail={detail} now={now} />
          <Hints />
          <Announcer />
          {detail ? <ClockWatch detail={detail} /> : null}
        </div>
      </DecisionsContext>
    </RulesContext>
  )
}
