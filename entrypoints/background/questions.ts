import { handled } from '../../lib/messaging/handle.ts'
import { onMessage } from '../../lib/messaging/protocol.ts'
import { askAccountReceipt } from '../../lib/sync/ask-account-receipt.ts'
import type { SyncDeps } from '../../lib/sync/sync-deps.ts'

/** What pages ask of the server: the background alone may say who asks. */
export const setupQuestions = (deps: SyncDeps): void => {
  onMessage(
    'accountReceipt',
    handled(({ accountId }) => askAccountReceipt(deps, accountId)),
  )
}
