import type { Transaction } from 'dexie'
import { v1ToV2 } from './v1-to-v2.ts'
import { v2ToV3 } from './v2-to-v3.ts'
import { v3ToV4 } from './v3-to-v4.ts'
import { v4ToV5 } from './v4-to-v5.ts'
import { v5ToV6 } from './v5-to-v6.ts'

/** One version of the copy: the stores that changed with it, and what becomes of the rows that are there already. */
export type CopyVersion = {
  version: number
  stores: Readonly<Record<string, string>>
  upgrade?: (tx: Transaction) => Promise<void>
}

const first: CopyVersion = {
  version: 1,
  stores: {
    leads: 'id, [place+due+minusTotal+createdAt+id], changesAt, accountId',
    accounts: 'id',
    decisions: 'id, leadId',
    outbox: 'id',
    documents: 'key',
    members: 'id',
    meta: 'key',
  },
}

/** Every version there ever was, oldest first; a copy of any of them is brought up to the last one when it is opened. */
export const versions: readonly CopyVersion[] = [first, v1ToV2, v2ToV3, v3ToV4, v4ToV5, v5ToV6]
