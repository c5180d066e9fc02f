import { browser } from 'wxt/browser'

/** A click on the icon, or its key, opens the panel. Firefox has a sidebar of its own and no such switch. */
export const setupPanel = (): void => {
  void browser.sidePanel?.setPanelBehavior({ openPanelOnActionClick: true })
}
