import { browser } from 'wxt/browser'

/** Shows a notification that means nothing, so that the rep sees how it comes. False: the browser may not show any. */
export const showTestNotification = async (words: { title: string; message: string }): Promise<boolean> => {
  // Firefox has no such question, and no such setting.
  if ((await browser.notifications.getPermissionLevel?.()) === 'denied') return false
  const iconUrl = browser.runtime.getURL('/icon/128.png')
  await browser.notifications.create('test', { type: 'basic', iconUrl, ...words })
  return true
}
