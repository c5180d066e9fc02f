import { useLiveQuery } from 'dexie-react-hooks'
import type { AccountId } from '../contract/index.ts'
import { database } from '../db/open.ts'

/** Undefined while it is read, or for an account that is not in the copy; never the name of the one before. */
export const useAccountName = (id: AccountId): string | undefined => {
  const answer = useLiveQuery(async () => ({ id, name: (await database().accounts.get(id))?.name }), [id])
  return answer?.id === id ? answer.name : undefined
}
