import type { PromiseExtended } from 'dexie'
import type { LeadId, Millis } from '../contract/index.ts'
import type { Stage, ToldAs } from '../domain/notify/plan-notices.ts'
import type { HeatlineDb } from './schema.ts'
import type { Session } from './session.ts'

export type SyncPhase = 'idle' | 'syncing' | 'offline' | 'signed-out' | 'failing'

export type StoredStatus = {
  phase: SyncPhase
  lastSyncedAt: Millis | null
  error: { code: string; message: string } | null
}

/** Where the copy stands, by key. */
type MetaValues = {
  session: Session
  /** Made anew with each sign-in: what was asked for an earlier copy is not applied to this one. */
  copyId: string
  /** Where the next pull starts. Absent: from the beginning. */
  cursor: string
  /** Of the snapshot that is being, or was last, taken. */
  generation: number
  /** A fresh snapshot is under way: once complete, what it did not bring is swept. */
  sweepDue: boolean
  /** Server's clock minus this machine's, in milliseconds. */
  serverOffset: number
  /** The instant in the ids of what was decided last, so that the next ones sort after it. */
  lastGo: Millis
  status: StoredStatus
  /** Changes stored so far, while a sync of more than one page is under way. */
  progress: { applied: number }
  /** After failures: not before then, unless the rep asks. Both by this machine's clock. */
  retry: { attempts: number; failedAt: Millis; nextAttemptAt: Millis }
  /** Changes with every change of the rules, so that they are read once and not for each decision. */
  rulesStamp: string
  /** Every lead after this id is still to be placed by the present rules; an empty string: all of them. */
  replaceAfter: LeadId | ''
  /** By which instant leads were last placed. */
  placedAt: Millis
  /** Which leads this browser has told the rep of as running out or over, and whose names its notifications have. */
  told: { told: [LeadId, ToldAs][]; named: Record<Stage, readonly LeadId[]> }
}
export type MetaKey = keyof MetaValues
export type MetaRow = { key: MetaKey; value: unknown }

/**
 * Dexie's own promise, not that of an async function: below two of those Dexie loses the live query that asks, and what is read
 * after it is followed no more.
 */
export const getMeta = <K extends MetaKey>(
  db: HeatlineDb,
  key: K,
): PromiseExtended<MetaValues[K] | undefined> =>
  db.meta.get(key).then((row) => row?.value as MetaValues[K] | undefined)

type ValuesOf<Keys extends readonly MetaKey[]> = { [N in keyof Keys]: MetaValues[Keys[N]] | undefined }

/** Several at once, in the order of their keys. */
export const getMetas = <const Keys extends readonly MetaKey[]>(
  db: HeatlineDb,
  ...keys: Keys
): PromiseExtended<ValuesOf<Keys>> =>
  db.meta.bulkGet([...keys]).then((rows) => rows.map((row) => row?.value) as ValuesOf<Keys>)

export const putMeta = async <K extends MetaKey>(
  db: HeatlineDb,
  key: K,
  value: MetaValues[K],
): Promise<void> => {
  await db.meta.put({ key, value })
}

export const deleteMeta = async (db: HeatlineDb, ...keys: MetaKey[]): Promise<void> => {
  await db.meta.bulkDelete(keys)
}
