import { eraseSavedViews } from '../settings/saved-views.ts'
import { eraseCopy } from './erase-copy.ts'
import type { SyncDeps } from './sync-deps.ts'

type SignOutAnswer = { signedOut: true } | { signedOut: false; unsent: number }

/**
 * Forgets the token and erases the local copy, and the saved views with it. While decisions are unsent (or refused and not
 * looked after) it does nothing of it, and answers how many they are, unless forced to.
 */
export const signOut = async (
  { db, credentials }: SyncDeps,
  { force }: { force: boolean },
): Promise<SignOutAnswer> => {
  const unsent = await db.outbox.count()
  if (unsent > 0 && !force) return { signedOut: false, unsent }
  await credentials.erase()
  await eraseSavedViews()
  await db.transaction('rw', db.tables, () => eraseCopy(db))
  return { signedOut: true }
}
