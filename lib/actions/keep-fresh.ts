import { holdLine } from '../messaging/open-pages.ts'
import { nudge } from './nudge.ts'
import { requestSync } from './request-sync.ts'

/**
 * Asks for a sync when somebody looks, and at once when the network is back, whatever back-off is on: nobody who opens the
 * panel should wait for the alarm. While somebody looks, the background listens to the server too. For the lifetime of the page.
 */
export const keepFresh = (): void => {
  void nudge()
  holdLine()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void nudge()
  })
  window.addEventListener('online', () => void requestSync())
}
