import type { AccountId, WholeAccountReceipt } from '../contract/index.ts'
import { type Answer, sendMessage } from '../messaging/protocol.ts'
import { ask } from './ask.ts'

/** The whole account, of which this copy holds only the people that the rep may see. */
export const askAccountReceipt = (accountId: AccountId): Promise<Answer<WholeAccountReceipt>> =>
  ask(sendMessage('accountReceipt', { accountId }))
