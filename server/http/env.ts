import type { Member } from '../../lib/contract/index.ts'
import type { Principal } from '../auth/auth.ts'
import type { FeedBounds } from '../services/cursor.ts'

/** What the middleware knows of a request; all but the id only behind `signedIn`. */
export type Env = {
  Variables: { requestId: string; principal: Principal; member: Member; bounds: FeedBounds }
}
