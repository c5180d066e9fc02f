import { i18n } from '#i18n'
import type { Millis } from '../../lib/contract/time.ts'
import type { SyncStatus } from '../../lib/queries/sync-status.ts'
import { agoWords } from '../words/when.ts'

const phaseWords = ({ phase, lastSyncedAt }: SyncStatus, now: Millis): string => {
  if (phase === 'offline') return i18n.t('sync.offline')
  if (phase === 'failing') return i18n.t('sync.failing')
  if (phase === 'signed-out') return i18n.t('sync.signedOut')
  if (lastSyncedAt !== null) return i18n.t('sync.synced', [agoWords(lastSyncedAt, now)])
  return phase === 'syncing' ? i18n.t('sync.syncing') : i18n.t('sync.never')
}

/** "Synced 12 s ago", "Offline – 3 decisions wait". What the server refused is said first: it needs hands. */
export const syncWords = (status: SyncStatus, now: Millis): string => {
  const { pending, refused } = status
  const phase = phaseWords(status, now)
  if (refused > 0) return `${phase} – ${i18n.t('sync.refused', refused)}`
  return pending > 0 ? `${phase} – ${i18n.t('sync.waiting', pending)}` : phase
}
