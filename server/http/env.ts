import type { Member } from '../../lib/contract/index.ts'
import type { Principal } from '../auth/auth.ts'

/** What the middleware knows of a request; `principal` and `member` only behind `signedIn`. */
export type Env = { Variables: { requestId: string; principal: Principal; member: Member } }
