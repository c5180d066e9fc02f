import { create } from 'zustand'
import type { SignalId } from '../contract/ids.ts'

type EvidenceUi = {
  /** What a line of the receipt rests on, while the line is under the pointer or holds the focus. */
  litSignals: ReadonlySet<SignalId>
  /** The signal that is under the pointer or holds the focus: its lines light up. */
  litBy: SignalId | null
  /** A signal that the timeline is asked to show, until it has the focus. */
  sought: SignalId | null
  /** The same set again, as with each step of the pointer, is nothing new. */
  lightSignals: (signals: ReadonlySet<SignalId>) => void
  lightLines: (by: SignalId | null) => void
  seek: (signal: SignalId | null) => void
}

export const noSignals: ReadonlySet<SignalId> = new Set()

/** The thread between a line of the receipt and the signals behind it, pulled from either end. */
export const useEvidence = create<EvidenceUi>()((set) => ({
  litSignals: noSignals,
  litBy: null,
  sought: null,
  lightSignals: (litSignals) => set((ui) => (ui.litSignals === litSignals ? ui : { litSignals })),
  lightLines: (litBy) => set((ui) => (ui.litBy === litBy ? ui : { litBy })),
  seek: (sought) => set({ sought }),
}))
