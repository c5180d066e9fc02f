import type { Account } from '../contract/index.ts'
import { scorableSignalOf } from './lead-facts.ts'
import type { AccountRow } from './rows.ts'

/** An account as it came off the wire. */
export const accountRowOf = ({ signals, ...account }: Account, generation: number): AccountRow => ({
  ...account,
  signals: signals.map(scorableSignalOf),
  generation,
})
