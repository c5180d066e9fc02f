import type { AuthMethods, MemberId } from '../contract/index.ts'
import { type Answer, type SignInRequest, type SignOutAnswer, sendMessage } from '../messaging/protocol.ts'
import { ask } from './ask.ts'
import { nudge } from './nudge.ts'

export type { Answer, SignOutAnswer } from '../messaging/protocol.ts'

/** How one can sign in at a server, and as whom in its demo. */
export const listSignInMethods = (server: string): Promise<Answer<AuthMethods>> =>
  ask(sendMessage('listSignInMethods', { server }))

/** Only a page may ask this, and from now on there is something worth keeping when the disk runs full. */
const keepCopy = (): void => {
  void navigator.storage?.persist?.()
}

const signIn = async (request: SignInRequest): Promise<Answer<null>> => {
  const answer = await ask(sendMessage('signIn', request))
  if (!answer.ok) return answer
  keepCopy()
  // The first sync runs already; waiting for it keeps the background alive that long.
  void nudge()
  return answer
}

export const signInDemo = (server: string, memberId: MemberId): Promise<Answer<null>> =>
  signIn({ method: 'demo', server, memberId })

export const signInWithToken = (server: string, token: string): Promise<Answer<null>> =>
  signIn({ method: 'token', server, token })

/** Erases the local copy. Without `force` it does not while decisions are unsent, and says how many. */
export const signOut = (options: { force: boolean }): Promise<Answer<SignOutAnswer>> =>
  ask(sendMessage('signOut', options))
