import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect, useState } from 'react'
import { getMeta } from '../db/meta.ts'
import { database } from '../db/open.ts'
import type { Session } from '../db/session.ts'

export type { Session } from '../db/session.ts'

/** Live queries say nothing of a copy that cannot be opened, and wait for ever. */
const useOpened = (): void => {
  const [, fail] = useState<never>()
  useEffect(() => {
    database()
      .open()
      .catch((error) =>
        fail(() => {
          throw error
        }),
      )
  }, [])
}

/** Who is signed in; null: nobody, undefined while it is read. Throws why the local copy could not be opened. */
export const useSession = (): Session | null | undefined => {
  useOpened()
  return useLiveQuery(async () => (await getMeta(database(), 'session')) ?? null, [])
}
