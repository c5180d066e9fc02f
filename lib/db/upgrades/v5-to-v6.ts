import { placeAllAgain } from './place-all-again.ts'
import type { CopyVersion } from './versions.ts'

/** Open clocks are indexed by the lane of their band, wherever the lead stands: one that was accepted or snoozed runs out too. */
export const v5ToV6: CopyVersion = {
  version: 6,
  stores: {
    leads:
      'id, [place+due+minusTotal+createdAt+id], changesAt, accountId, [lane+warnsAt+due+ownerKey+place], *keys',
  },
  upgrade: placeAllAgain,
}
