import { create } from 'zustand'
import type { LeadId } from '../contract/ids.ts'
import type { ReceiptLine } from '../contract/receipt.ts'

export type OpenDialog =
  | 'reject'
  | 'snooze'
  | 'touch'
  | 'dispute'
  | 'help'
  | 'attention'
  | 'signOut'
  | 'signIn'

/** What came of the rep's last act, said once in the live region and shown until the next one. */
export type Notice = {
  text: string
  tone: 'done' | 'refused'
  /** It can be taken back, so Undo stands beside it. */
  undoable: boolean
}

type Ui = {
  /** The first rows are on the screen: what was put off for their sake may begin. */
  drawn: boolean
  /** The lead under the rep's eyes. Only the rep's own hands change it. */
  selectedId: LeadId | null
  /** A first lead has been taken in hand; from then on only the rep chooses. */
  begun: boolean
  /** In a narrow panel the card covers the queue while this holds. */
  cardOpen: boolean
  dialog: OpenDialog | null
  /** The line that the open dispute is about. */
  disputing: ReceiptLine | null
  evidenceOpen: boolean
  collapsed: Readonly<Record<string, boolean>>
  /** Decided this moment: already out of the rep's way while the database follows. */
  leaving: ReadonlySet<LeadId>
  notice: Notice | null
  /**
   * The lead whose row is to be brought into view and given the focus, until it has it: asked for by a key, never by a
   * row that happens to be drawn again, so that nobody who types or clicks elsewhere loses the focus.
   */
  wanted: LeadId | null
  markDrawn: () => void
  begin: (first: LeadId) => void
  select: (id: LeadId | null, options?: { open?: boolean; byKeyboard?: boolean }) => void
  openCard: () => void
  closeCard: () => void
  /** The row has the focus, or it is wanted elsewhere. */
  focusTaken: () => void
  openDialog: (dialog: OpenDialog | null) => void
  openDispute: (line: ReceiptLine) => void
  toggleEvidence: () => void
  toggleLane: (lane: string) => void
  leave: (id: LeadId, next: LeadId | null) => void
  settle: (id: LeadId) => void
  say: (notice: Notice | null) => void
}

const without = <T>(set: ReadonlySet<T>, one: T): ReadonlySet<T> => {
  const rest = new Set(set)
  rest.delete(one)
  return rest
}

/** Short-lived state of one open page; nothing here outlives it. */
export const useUi = create<Ui>()((set) => ({
  drawn: false,
  selectedId: null,
  begun: false,
  cardOpen: false,
  dialog: null,
  disputing: null,
  evidenceOpen: false,
  collapsed: {},
  leaving: new Set(),
  notice: null,
  wanted: null,
  markDrawn: () => set({ drawn: true }),
  begin: (first) => set({ selectedId: first, begun: true }),
  select: (id, options = {}) =>
    set((ui) => ({
      selectedId: id,
      cardOpen: options.open ?? ui.cardOpen,
      begun: true,
      wanted: options.byKeyboard ? id : null,
    })),
  openCard: () => set((ui) => ({ cardOpen: ui.selectedId !== null })),
  closeCard: () => set((ui) => ({ cardOpen: false, wanted: ui.selectedId })),
  focusTaken: () => set({ wanted: null }),
  openDialog: (dialog) => set({ dialog }),
  openDispute: (line) => set({ dialog: 'dispute', disputing: line }),
  toggleEvidence: () => set((ui) => ({ evidenceOpen: !ui.evidenceOpen })),
  toggleLane: (lane) => set((ui) => ({ collapsed: { ...ui.collapsed, [lane]: !ui.collapsed[lane] } })),
  leave: (id, next) =>
    set((ui) => ({
      leaving: new Set(ui.leaving).add(id),
      selectedId: next,
      cardOpen: ui.cardOpen && next !== null,
      wanted: next,
    })),
  settle: (id) => set((ui) => ({ leaving: without(ui.leaving, id) })),
  say: (notice) => set({ notice }),
}))
