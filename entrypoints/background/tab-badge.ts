import { browser } from 'wxt/browser'
import { watchFrontTabs } from '../../lib/beside/front-tabs.ts'
import { pagePerson } from '../../lib/queries/page-person.ts'
import { showPerson } from './person-badge.ts'

/** On the icon of each tab, who the page in it is about: band and score. */
export const setupTabBadge = (): void =>
  watchFrontTabs(
    browser,
    (tabId) => showPerson(tabId, null),
    (tabId, url) => {
      const following = pagePerson(url).subscribe((person) => showPerson(tabId, person))
      return () => following.unsubscribe()
    },
  )
