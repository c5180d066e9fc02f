import { create } from 'zustand'
import type { DecisionId, LeadId } from '../contract/ids.ts'
import type { ReceiptLine } from '../contract/receipt.ts'
import { announce } from './use-said.ts'

export type OpenDialog =
  | 'reject'
  | 'snooze'
  | 'touch'
  | 'note'
  | 'dispute'
  | 'filter'
  | 'help'
  | 'attention'
  | 'signOut'
  | 'signIn'
  | 'pageRead'

/** What came of the rep's last act, said once and shown until the next one. */
export type Notice = {
  text: string
  tone: 'done' | 'refused'
  /** It can be taken back, so Undo stands beside it. */
  undoable: boolean
  /** The decision that Undo takes back; where it is left out, the newest there is. */
  offered?: DecisionId | undefined
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
  /**
   * Beside a page: what the page is about comes to the front, until the rep's hand goes to the queue. From then on pages may
   * come and go without taking anything away from under it.
   */
  front: 'page' | 'queue'
  /** The lead that the page beside is about, while it is in front. */
  pageLead: LeadId | null
  dialog: OpenDialog | null
  /** The leads that the open dialog asks about at once; null: the one in hand. */
  asksAbout: readonly LeadId[] | null
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
  showPage: () => void
  putPageLead: (id: LeadId | null) => void
  /** Takes the page's lead over into the queue, because the rep is in the middle of something with it. */
  keepInHand: (id: LeadId) => void
  openDialog: (dialog: OpenDialog | null, about?: readonly LeadId[]) => void
  openDispute: (line: ReceiptLine) => void
  toggleEvidence: () => void
  toggleLane: (lane: string) => void
  /** These are decided; `next` is taken in hand. */
  leave: (ids: readonly LeadId[], next: LeadId | null) => void
  settle: (ids: readonly LeadId[]) => void
  say: (notice: Notice | null) => void
  /** What was said is about this decision. Something else may have been said since. */
  offer: (notice: Notice, offered: DecisionId) => void
}

const without = <T>(set: ReadonlySet<T>, some: readonly T[]): ReadonlySet<T> => {
  const rest = new Set(set)
  for (const one of some) rest.delete(one)
  return rest
}

/** Whatever is done with another lead brings the queue to the front. */
const isPageLead = ({ front, pageLead }: Ui, id: LeadId | null): boolean =>
  front === 'page' && id !== null && id === pageLead

/** Short-lived state of one open page; nothing here outlives it. Whoever uses it names the part: of the rest it hears nothing. */
export const useUi = create<Ui>()((set) => ({
  drawn: false,
  selectedId: null,
  begun: false,
  cardOpen: false,
  front: 'page',
  pageLead: null,
  dialog: null,
  asksAbout: null,
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
      front: isPageLead(ui, id) ? 'page' : 'queue',
      begun: true,
      wanted: options.byKeyboard ? id : null,
    })),
  openCard: () =>
    set((ui) => (isPageLead(ui, ui.pageLead) ? {} : { cardOpen: ui.selectedId !== null, front: 'queue' })),
  closeCard: () => set((ui) => ({ cardOpen: false, front: 'queue', wanted: ui.selectedId })),
  focusTaken: () => set({ wanted: null }),
  showPage: () => set({ front: 'page', wanted: null }),
  putPageLead: (id) => set({ pageLead: id }),
  keepInHand: (id) =>
    set({ selectedId: id, cardOpen: true, begun: true, front: 'queue', pageLead: null, wanted: null }),
  openDialog: (dialog, about) => set({ dialog, asksAbout: about ?? null }),
  openDispute: (line) => set({ dialog: 'dispute', disputing: line, asksAbout: null }),
  toggleEvidence: () => set((ui) => ({ evidenceOpen: !ui.evidenceOpen })),
  toggleLane: (lane) => set((ui) => ({ collapsed: { ...ui.collapsed, [lane]: !ui.collapsed[lane] } })),
  leave: (ids, next) =>
    set((ui) => {
      const leaving = new Set([...ui.leaving, ...ids])
      // Nobody leaves from under the hand: a lead that was decided beside the queue, or others of it.
      if (ui.selectedId === null || !ids.includes(ui.selectedId)) return { leaving }
      return {
        leaving,
        selectedId: next,
        cardOpen: ui.cardOpen && next !== null,
        front: ids.some((id) => isPageLead(ui, id)) ? 'page' : 'queue',
        wanted: next,
      }
    }),
  settle: (ids) => set((ui) => ({ leaving: without(ui.leaving, ids) })),
  say: (notice) => {
    if (notice) announce(notice.text)
    set({ notice })
  },
  offer: (notice, offered) => set((ui) => (ui.notice === notice ? { notice: { ...notice, offered } } : {})),
}))
