import { placeAllAgain } from './place-all-again.ts'
import type { CopyVersion } from './versions.ts'

/** Leads and accounts are found by what a page's address says. */
export const v4ToV5: CopyVersion = {
  version: 5,
  stores: {
    leads:
      'id, [place+due+minusTotal+createdAt+id], changesAt, accountId, [place+warnsAt+due+ownerKey], *keys',
    accounts: 'id, *keys',
  },
  upgrade: placeAllAgain,
}
