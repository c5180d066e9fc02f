import { useLiveQuery } from 'dexie-react-hooks'
import { getMeta } from '../db/meta.ts'
import { database } from '../db/open.ts'
import type { Session } from '../db/session.ts'

export type { Session } from '../db/session.ts'

/** Who is signed in; null: nobody, undefined while it is read. */
export const useSession = (): Session | null | undefined =>
  useLiveQuery(async () => (await getMeta(database(), 'session')) ?? null, [])
