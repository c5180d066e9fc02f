import { useSyncExternalStore } from 'react'
import { browser } from 'wxt/browser'
import { watchTab } from './watch-tab.ts'

export type { TabBeside } from './watch-tab.ts'

/** The tab beside this page. */
export const tabBeside = watchTab(browser)

/** Undefined until the browser has answered once. */
export const useTabBeside = () => useSyncExternalStore(tabBeside.subscribe, tabBeside.current)
