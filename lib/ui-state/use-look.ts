import { create } from 'zustand'
import type { Filter } from '../domain/queue/filter.ts'

/** What the rep looks for: words, and choices. Nothing of both: the queue. */
export type Looked = { search: string; filter: Filter }

type Look = Looked & {
  /** The rep is about to keep it as a view, and wants to name it. */
  naming: boolean
  setSearch: (search: string) => void
  setFilter: (filter: Filter) => void
  /** Both at once, as a saved view has them. */
  show: (looked: Looked) => void
  showQueue: () => void
  setNaming: (naming: boolean) => void
}

const theQueue: Looked = { search: '', filter: {} }

/** How many choices there are; facets without one are left out of a filter. */
export const countChoices = ({ filter }: Looked): number => Object.values(filter).flat().length

/** Something else than the queue is shown. */
export const isLooking = (looked: Looked): boolean => looked.search.trim() !== '' || countChoices(looked) > 0

/** Short-lived, like all of one open page; what is to stay is kept as a view. */
export const useLook = create<Look>()((set) => ({
  ...theQueue,
  naming: false,
  setSearch: (search) => set({ search }),
  setFilter: (filter) => set({ filter }),
  show: ({ search, filter }) => set({ search, filter }),
  showQueue: () => set(theQueue),
  setNaming: (naming) => set({ naming }),
}))
