import { type Answer, sendMessage } from '../messaging/protocol.ts'
import { ask } from './ask.ts'

/** By hand: does not wait for a back-off to end. The result is seen in the sync status. */
export const requestSync = (): Promise<Answer<null>> => ask(sendMessage('requestSync', { byHand: true }))
