import { placeAllAgain } from './place-all-again.ts'
import type { CopyVersion } from './versions.ts'

/** A row says what of its decisions is searched and filtered by. */
export const v2ToV3: CopyVersion = { version: 3, stores: {}, upgrade: placeAllAgain }
