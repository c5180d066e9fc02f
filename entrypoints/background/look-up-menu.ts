import { browser } from 'wxt/browser'
import { i18n } from '#i18n'
import { leaveLookUp } from '../../lib/beside/look-up.ts'
import { sites } from '../../lib/sites/sites.ts'
import { openPanel } from './panel.ts'

/** Only where there can be somebody to find: links to mail addresses and to records. */
const linksTo = ['mailto:*', ...sites.flatMap(({ origins }) => origins)]

/** The browser keeps the menu for us between starts of the background, so it is made once per version. */
const makeMenu = async (): Promise<void> => {
  const { create, removeAll } = browser.contextMenus
  const title = i18n.t('lookUp.menu')
  await removeAll()
  create({ id: 'link', title, contexts: ['link'], targetUrlPatterns: linksTo })
  create({ id: 'selection', title, contexts: ['selection'] })
}

/** "Look up in Heatline" on a link or a selection: shows who that is, without going there. */
export const setupLookUpMenu = (): void => {
  browser.runtime.onInstalled.addListener(makeMenu)
  browser.contextMenus.onClicked.addListener(({ linkUrl, selectionText }, tab) => {
    const text = linkUrl ?? selectionText
    if (!tab || !text) return
    openPanel(tab.windowId)
    void leaveLookUp({ text, windowId: tab.windowId, at: Date.now() })
  })
}
