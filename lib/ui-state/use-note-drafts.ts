import { create } from 'zustand'
import type { LeadId } from '../contract/ids.ts'

type NoteDrafts = {
  /** What is being written, by lead: moving on and coming back loses no word. */
  drafts: ReadonlyMap<LeadId, string>
  write: (lead: LeadId, text: string) => void
}

export const useNoteDrafts = create<NoteDrafts>()((set) => ({
  drafts: new Map(),
  write: (lead, text) => set(({ drafts }) => ({ drafts: new Map(drafts).set(lead, text) })),
}))
