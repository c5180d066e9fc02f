import { create } from 'zustand'
import type { Found } from '../../lib/queries/found-leads.ts'

type Finding = {
  /** Somebody is about to type: the finder is to be there before the first letter. */
  expected: boolean
  found: (Found & { search: string }) | undefined
  /** Enter was faster than the answer to these words: its first lead is taken in hand once it is here. */
  awaited: string | null
}

/** What the {@link ./finder.tsx} has found; undefined while it has not. It is fetched only when something is looked for. */
export const useFound = create<Finding>()(() => ({ expected: false, found: undefined, awaited: null }))
