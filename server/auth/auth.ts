import type { MemberId, Millis, Token, WorkspaceId } from '../../lib/contract/index.ts'

/** Who a request says it is. Whether that member still has access is looked up at each request. */
export type Principal = { workspaceId: WorkspaceId; memberId: MemberId }

/** How people prove who they are. An identity provider (OIDC) takes this place by verifying its own tokens. */
export type Auth = {
  /** Null: the token is not ours, was changed, or has ended. Never throws on what a client sends. */
  verify: (token: string, now: Millis) => Promise<Principal | null>
  /** A token of our own, for demo members and for scripts. */
  issue: (principal: Principal, now: Millis) => Promise<Token>
}
