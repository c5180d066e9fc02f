import { defineExtensionMessaging } from '@webext-core/messaging'
import type { AccountId, AuthMethods, WholeAccountReceipt } from '../contract/index.ts'
import type { ErrorData } from '../errors/error-data.ts'
import type { SignInMethod } from '../settings/sign-in-method.ts'

/** Errors cross contexts as data: a thrown object would arrive as a bare string. */
export type Answer<T = unknown> = { ok: true; value: T } | { ok: false; error: ErrorData }

export type SignInRequest = SignInMethod & { server: string }

/** `signedOut` false: so many decisions have not reached the server, and nothing was erased. */
export type SignOutAnswer = { signedOut: true } | { signedOut: false; unsent: number }

/** What pages may ask of the background, which owns the work; results are seen in the local copy. */
type Protocol = {
  /** The background answers at once that it has understood; it does not wait for the sync. */
  requestSync(request: { byHand: boolean }): Answer<null>
  listSignInMethods(request: { server: string }): Answer<AuthMethods>
  signIn(request: SignInRequest): Answer<null>
  /** An answer that only the server has: people out of sight count in it. */
  accountReceipt(request: { accountId: AccountId }): Answer<WholeAccountReceipt>
  signOut(request: { force: boolean }): Answer<SignOutAnswer>
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>()
