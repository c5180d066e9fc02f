import { getAuthMethods } from '../../lib/api/sign-in-calls.ts'
import { handled } from '../../lib/messaging/handle.ts'
import { onMessage } from '../../lib/messaging/protocol.ts'
import { serverUrlOf } from '../../lib/settings/server-url.ts'
import type { SyncRunner } from '../../lib/sync/runner.ts'
import { signIn } from '../../lib/sync/sign-in.ts'
import { signOut } from '../../lib/sync/sign-out.ts'
import type { SyncDeps } from '../../lib/sync/sync-deps.ts'

/** `onMember`: somebody may have signed in or out. */
export const setupMessages = (deps: SyncDeps, runner: SyncRunner, onMember: () => void): void => {
  // Answered at the end of the run: an open message keeps the worker alive that long.
  onMessage(
    'requestSync',
    handled(async ({ byHand }) => {
      await runner.run({ byHand })
      return null
    }),
  )
  onMessage(
    'listSignInMethods',
    handled(async ({ server: typed }) => {
      const server = serverUrlOf(typed)
      return (await getAuthMethods({ ...deps, server, token: null })).data
    }),
  )
  onMessage(
    'signIn',
    handled(async (request) => {
      await signIn(deps, request)
      onMember()
      void runner.run({ byHand: true })
      return null
    }),
  )
  onMessage(
    'signOut',
    handled((request) => signOut(deps, request).finally(onMember)),
  )
}
