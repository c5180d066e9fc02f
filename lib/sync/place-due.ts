import type { LeadId } from '../contract/index.ts'
import { deleteMeta, getMeta, putMeta } from '../db/meta.ts'
import { placeAgain, placeAgainById } from '../db/place-again.ts'
import { keyAccountsAgain } from '../db/put-accounts.ts'
import { type SyncDeps, serverNow } from './sync-deps.ts'
import { withCopy } from './with-copy.ts'

/** One chunk is one transaction: small enough that a rep's decision never waits for long behind it. */
const CHUNK = 500
const MINUTE = 60_000

/** The next leads in order of id that still stand by older rules, the accounts before the first; false once there are none. */
const placeChunk = (deps: SyncDeps): Promise<boolean> => {
  const { db } = deps
  return db.transaction('rw', db.tables, async () => {
    const after = await getMeta(db, 'replaceAfter')
    if (after === undefined) return false
    if (after === '') await keyAccountsAgain(db)
    const leads = await db.leads.where('id').above(after).limit(CHUNK).toArray()
    await placeAgain(db, leads, await serverNow(deps))
    const last = leads.at(-1)
    if (last) await putMeta(db, 'replaceAfter', last.id)
    else await deleteMeta(db, 'replaceAfter')
    return last !== undefined
  })
}

/** After the rules changed. A restart goes on where the last chunk ended. */
const placeByNewRules = async (deps: SyncDeps): Promise<void> => {
  while (await placeChunk(deps));
}

/** Leads whose band or snooze changes by time alone. */
const placeByTime = async (deps: SyncDeps): Promise<void> => {
  const { db } = deps
  const now = await serverNow(deps)
  const due: LeadId[] = await db.leads.where('changesAt').belowOrEqual(now).primaryKeys()
  for (let start = 0; start < due.length; start += CHUNK)
    await db.transaction('rw', db.tables, () => placeAgainById(db, due.slice(start, start + CHUNK), now))
}

/** Where a clock was right again after it was ahead, what it has placed would stand until that time has come. */
const noteTime = (deps: SyncDeps): Promise<void> =>
  withCopy(deps.db, async () => {
    const [now, placedAt = now] = [await serverNow(deps), await getMeta(deps.db, 'placedAt')]
    if (now < placedAt - MINUTE) await putMeta(deps.db, 'replaceAfter', '')
    await putMeta(deps.db, 'placedAt', now)
  })

/** Places every lead that no longer stands where it is stored. Needs no server. */
export const placeDue = async (deps: SyncDeps): Promise<void> => {
  await noteTime(deps)
  await placeByNewRules(deps)
  await placeByTime(deps)
}
