import { browser } from 'wxt/browser'
import { tellIconClick } from '../../lib/beside/icon-click.ts'

/** Firefox has a sidebar in place of the side panel, and one for each window by itself. */
const firefox = browser as unknown as { sidebarAction: { open: () => Promise<void> } }

/** Within the click itself: a moment later the browser no longer allows it. */
export const openPanel = (windowId: number): void => {
  if (browser.sidePanel) void browser.sidePanel.open({ windowId })
  else void firefox.sidebarAction.open()
}

/**
 * A click on the icon, or its key, opens the panel. By the browser's own switch it would open too, but then the click would
 * not let Heatline see the address of the one page that it was made on.
 */
export const setupPanel = (): void => {
  void browser.sidePanel?.setPanelBehavior({ openPanelOnActionClick: false })
  browser.action.onClicked.addListener(({ windowId }) => {
    openPanel(windowId)
    void tellIconClick({ windowId, at: Date.now() })
  })
}
