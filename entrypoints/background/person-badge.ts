import { browser } from 'wxt/browser'
import { personBadgeText, personBadgeTitle } from '../../components/words/person-badge.ts'
import type { QueueRow } from '../../lib/queries/queue-row.ts'

const COLOURS: Partial<Record<QueueRow['place'], string>> = {
  hot: '#b5310a',
  warm: '#855000',
  cold: '#3f5c7a',
}
const GREY = '#626876'

const latest = new Map<number, QueueRow | null>()

/** The browser takes null for "as on every tab"; its types do not know that. */
const textOf = (person: QueueRow | null) => (person && personBadgeText(person)) as string

const put = async (tabId: number, person: QueueRow | null): Promise<void> => {
  const { action } = browser
  latest.set(tabId, person)
  // All at once, so that what is told last of a tab is what stands there in the end.
  await Promise.all([
    action.setBadgeText({ tabId, text: textOf(person) }),
    action.setTitle({ tabId, title: person ? personBadgeTitle(person) : '' }),
    action.setBadgeBackgroundColor({ tabId, color: person ? (COLOURS[person.place] ?? GREY) : '#b5310a' }),
  ])
  if (person !== null) return
  const title = await action.getTitle({})
  if (latest.get(tabId) === null) await action.setTitle({ tabId, title })
}

/** Puts a person on the icon of one tab; null: what stands there for every tab. A tab that is closed meanwhile needs none. */
export const showPerson = (tabId: number, person: QueueRow | null): void =>
  void put(tabId, person).catch(() => latest.delete(tabId))
