import { type ReactNode, Suspense, useEffect, useRef } from 'react'
import { useAllowedSites } from '../../lib/beside/site-access.ts'
import { siteOf } from '../../lib/beside/site-of.ts'
import { tabBeside, useTabBeside } from '../../lib/beside/tab-beside.ts'
import { usePageMatch } from '../../lib/queries/use-page-match.ts'
import { pageRecord } from '../../lib/sites/page-record.ts'
import { useUi } from '../../lib/ui-state/use-ui.ts'
import { useShortcuts } from '../keyboard/use-shortcuts.ts'
import { OfferSite, OfferSites } from './offer-sites.tsx'
import { PageBar } from './page-bar.tsx'
import styles from './page-beside.module.css'
import { PageContext } from './page-context.ts'
import { pageFront } from './page-front.tsx'
import { type PageState, pageState } from './page-state.ts'
import { fetchPanes, ReadHere } from './panes-ahead.ts'
import { useChoice } from './use-choice.ts'
import { useHandsInQueue } from './use-hands-in-queue.ts'
import { useIconClick } from './use-icon-click.ts'
import { useKeepInHand } from './use-keep-in-hand.ts'
import { useLookUp } from './use-look-up.ts'
import { useSayPage } from './use-say-page.ts'

// From the first moment and for as long as this page is open, so that its first picture is that of the tab beside it.
tabBeside.subscribe(() => undefined)

/** False until the first page is known: showing the queue only to cover it at once would be a flash. */
const useHasBegun = ({ kind }: PageState): boolean => {
  const begun = useRef(false)
  begun.current ||= kind !== 'settling'
  return begun.current
}

/** While another page is looked up, what it will cover stays covered: the queue does not flash up between two people. */
const useWasCovered = (state: PageState): boolean => {
  const covered = useRef(false)
  if (state.kind !== 'settling') covered.current = state.kind === 'record'
  return covered.current
}

const Bar = ({ state, front }: { state: PageState; front: 'page' | 'queue' }) => {
  const allowed = useAllowedSites()
  if (state.kind === 'hidden') return <OfferSites />
  if (!('address' in state)) return null
  const site = siteOf(state.address)
  return (
    <>
      {site && allowed && !allowed.has(site.id) ? <OfferSite site={site} /> : null}
      {state.kind === 'record' && front === 'queue' ? <PageBar match={state.match} /> : null}
    </>
  )
}

/** Lets the page in the tab beside bring its lead to the front of the panel. */
const PageBeside = ({ children }: { children: ReactNode }) => {
  const tab = useTabBeside()
  const lookUp = useLookUp()
  const address = lookUp ? lookUp.address : tab?.url
  const match = usePageMatch(address ?? null)
  const state = pageState(address, match)
  const front = useUi((ui) => ui.front)
  const dialog = useUi((ui) => ui.dialog)
  const choice = useChoice(state)
  const wasCovered = useWasCovered(state)
  const shown = front === 'page' ? pageFront({ state, lookUp, choice, wasCovered }) : null
  const leadId = shown?.leadId ?? null
  const hasBegun = useHasBegun(state)
  useEffect(() => useUi.getState().putPageLead(leadId), [leadId])
  useEffect(() => {
    if (typeof address === 'string' && pageRecord(address)) fetchPanes()
  }, [address])
  useIconClick()
  useSayPage(state)
  useKeepInHand(leadId)
  useHandsInQueue(shown === null)
  useShortcuts({ page: () => useUi.getState().showPage() })
  const bar = (
    <>
      {lookUp ? null : <Bar state={state} front={front} />}
      <Suspense fallback={null}>
        {dialog === 'pageRead' ? <ReadHere state={state} choose={choice.choose} /> : null}
      </Suspense>
    </>
  )
  return (
    <PageContext value={{ bar, front: shown }}>
      <div className={hasBegun ? styles.ready : styles.waiting}>{children}</div>
    </PageContext>
  )
}

export default PageBeside
