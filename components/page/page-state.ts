import type { PageMatch } from '../../lib/queries/page-match.ts'

export type RecordMatch = Exclude<PageMatch, { kind: 'noRecord' }>

/** What there is to say of the page beside, or of what was looked up. */
export type PageState =
  /** Another page has come up, and it is not known yet whose it is. */
  | { kind: 'settling' }
  /** Its address is not for Heatline to see. */
  | { kind: 'hidden' }
  | { kind: 'noRecord'; address: string }
  | { kind: 'record'; address: string; match: RecordMatch }

/** `address` undefined: not known yet; null: hidden. `match` is that of this very address, undefined while it is read. */
export const pageState = (address: string | null | undefined, match: PageMatch | undefined): PageState => {
  if (address === null) return { kind: 'hidden' }
  if (address === undefined || match === undefined) return { kind: 'settling' }
  return match.kind === 'noRecord' ? { kind: 'noRecord', address } : { kind: 'record', address, match }
}
