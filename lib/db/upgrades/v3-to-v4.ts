import { placeAllAgain } from './place-all-again.ts'
import type { CopyVersion } from './versions.ts'

/** Open clocks are found by when they turn to warning, so that nobody reads all leads to tell of a few. */
export const v3ToV4: CopyVersion = {
  version: 4,
  stores: {
    leads: 'id, [place+due+minusTotal+createdAt+id], changesAt, accountId, [place+warnsAt+due+ownerKey]',
  },
  upgrade: placeAllAgain,
}
