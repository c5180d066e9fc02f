import { create } from 'zustand'
import type { LeadId } from '../contract/ids.ts'

type Checked = {
  /** What the next decision by key is about, instead of the lead in hand. */
  checked: ReadonlySet<LeadId>
  /** Where a range begins: the lead that was checked last. */
  anchor: LeadId | null
  toggle: (id: LeadId) => void
  /** From the anchor to this one, as they stand in `walk`; without an anchor this one alone. */
  checkTo: (walk: readonly LeadId[], id: LeadId) => void
  check: (ids: readonly LeadId[]) => void
  keep: (isThere: (id: LeadId) => boolean) => void
  clear: () => void
}

const rangeOf = (walk: readonly LeadId[], from: LeadId | null, to: LeadId): readonly LeadId[] => {
  const ends = [from === null ? -1 : walk.indexOf(from), walk.indexOf(to)]
  const [first = -1, last = -1] = ends.toSorted((a, b) => a - b)
  return first < 0 ? [to] : walk.slice(first, last + 1)
}

/** Leads that are decided on together. */
export const useChecked = create<Checked>()((set) => ({
  checked: new Set(),
  anchor: null,
  toggle: (id) =>
    set(({ checked }) => {
      const after = new Set(checked)
      if (!after.delete(id)) after.add(id)
      return { checked: after, anchor: id }
    }),
  checkTo: (walk, id) =>
    set(({ checked, anchor }) => ({
      checked: new Set([...checked, ...rangeOf(walk, anchor, id)]),
      anchor: id,
    })),
  check: (ids) => set(({ checked }) => ({ checked: new Set([...checked, ...ids]) })),
  keep: (isThere) =>
    set(({ checked }) => {
      const kept = [...checked].filter(isThere)
      return kept.length === checked.size ? {} : { checked: new Set(kept) }
    }),
  clear: () => set({ checked: new Set(), anchor: null }),
}))
