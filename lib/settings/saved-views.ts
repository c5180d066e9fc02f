import { browser } from 'wxt/browser'
import { type Filter, parseFilter } from '../domain/queue/filter.ts'

/** A search and a filter under a name, to come back to. */
export type SavedView = { id: string; name: string; filter: Filter; search: string }

const KEY = 'savedViews'

/** As many as one finds one's way in. */
export const MOST_VIEWS = 20

export const LONGEST_NAME = 60

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const parseView = (stored: unknown): SavedView[] => {
  if (typeof stored !== 'object' || stored === null) return []
  const [id, name] = ['id', 'name'].map((key) =>
    textOf(Reflect.get(stored, key)).trim().slice(0, LONGEST_NAME),
  )
  const filter = parseFilter(Reflect.get(stored, 'filter'))
  return id && name ? [{ id, name, filter, search: textOf(Reflect.get(stored, 'search')) }] : []
}

/** What is no view is left out, and of two with one id the second. */
const parseViews = (stored: unknown): SavedView[] => {
  const views = Array.isArray(stored) ? stored.flatMap(parseView) : []
  const ids = views.map(({ id }) => id)
  return views.filter(({ id }, index) => ids.indexOf(id) === index).slice(0, MOST_VIEWS)
}

/** In the order in which they are offered. */
export const readSavedViews = async (): Promise<SavedView[]> =>
  parseViews((await browser.storage.local.get(KEY))[KEY])

export const writeSavedViews = (views: readonly SavedView[]): Promise<void> =>
  browser.storage.local.set({ [KEY]: views.slice(0, MOST_VIEWS) })

/** They may name accounts: they go when the copy of the leads goes. */
export const eraseSavedViews = (): Promise<void> => browser.storage.local.remove(KEY)

/** Says when they are others, whatever page has changed them. */
export const watchSavedViews = (onChange: () => void): (() => void) => {
  const listener = (changes: Record<string, unknown>): void => {
    if (KEY in changes) onChange()
  }
  browser.storage.local.onChanged.addListener(listener)
  return () => browser.storage.local.onChanged.removeListener(listener)
}
