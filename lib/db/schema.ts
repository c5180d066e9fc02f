import { Dexie, type Table } from 'dexie'
import type { AccountId, DecisionId, LeadId, MemberId } from '../contract/index.ts'
import { leanPuts } from './lean-puts.ts'
import type { MetaKey, MetaRow } from './meta.ts'
import type { AccountRow, DecisionRow, DocumentRow, LeadRow, MemberRow, OutboxRow } from './rows.ts'
import { versions } from './upgrades/versions.ts'

/** Sorting by this index is sorting by `compareQueueEntries`: the order of work comes straight off the disk. */
export const QUEUE_INDEX = '[place+due+minusTotal+createdAt+id]'

/** Open clocks by the lane of their band, wherever the lead stands, in the order in which they turn to warning; a lead without one is not in it. */
export const CLOCK_INDEX = '[lane+warnsAt+due+ownerKey+place]'

/**
 * The local copy: everything the rep sees and decides, offline too. Dexie's cache of what live queries have read is off: until a
 * page hears what the worker has committed, that cache answers with what was there before, beside rows that are already new.
 */
export class HeatlineDb extends Dexie {
  declare leads: Table<LeadRow, LeadId>
  declare accounts: Table<AccountRow, AccountId>
  declare decisions: Table<DecisionRow, DecisionId>
  declare outbox: Table<OutboxRow, DecisionId>
  declare documents: Table<DocumentRow, string>
  declare members: Table<MemberRow, MemberId>
  declare meta: Table<MetaRow, MetaKey>

  constructor(name = 'heatline') {
    super(name, { cache: 'disabled' })
    this.use(leanPuts)
    for (const { version, stores, upgrade } of versions) {
      const step = this.version(version).stores(stores)
      if (upgrade) step.upgrade(upgrade)
    }
  }
}
