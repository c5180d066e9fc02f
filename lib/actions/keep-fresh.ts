import { nudge } from './nudge.ts'
import { requestSync } from './request-sync.ts'

/**
 * Asks for a sync when somebody looks, and at once when the network is back, whatever back-off is on: nobody who opens the
 * panel should wait for the alarm. For the lifetime of the page.
 */
export const keepFresh = (): void => {
  void nudge()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void nudge()
  })
  window.addEventListener('online', () => void requestSync())
}
