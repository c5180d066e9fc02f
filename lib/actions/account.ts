import type { AuthMethods, MemberId } from '../contract/index.ts'
import { type Answer, type SignOutAnswer, sendMessage } from '../messaging/protocol.ts'
import { ask } from './ask.ts'

export type { Answer, SignOutAnswer } from '../messaging/protocol.ts'

/** How one can sign in at a server, and as whom in its demo. */
export const listSignInMethods = (server: string): Promise<Answer<AuthMethods>> =>
  ask(sendMessage('listSignInMethods', { server }))

export const signInDemo = (server: string, memberId: MemberId): Promise<Answer<null>> =>
  ask(sendMessage('signIn', { method: 'demo', server, memberId }))

export const signInWithToken = (server: string, token: string): Promise<Answer<null>> =>
  ask(sendMessage('signIn', { method: 'token', server, token }))

/** Erases the local copy. Without `force` it does not while decisions are unsent, and says how many. */
export const signOut = (options: { force: boolean }): Promise<Answer<SignOutAnswer>> =>
  ask(sendMessage('signOut', options))
