import type { MemberId } from '../contract/index.ts'

/** How a rep proves who they are. */
export type SignInMethod = { method: 'demo'; memberId: MemberId } | { method: 'token'; token: string }
