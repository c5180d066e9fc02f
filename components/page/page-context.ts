import { createContext, type ReactNode, useContext } from 'react'
import type { LeadId } from '../../lib/contract/ids.ts'

/** What stands before the queue because of the page beside. */
export type PageFront = {
  /** The lead in hand; null: none. */
  leadId: LeadId | null
  /** Above the lead's card. */
  head: ReactNode
  /** In place of a card. */
  pane: ReactNode
}

export type PageBeside = {
  /** Above the queue: what there is to say of the page without taking the queue away. */
  bar: ReactNode
  front: PageFront | null
}

const nothing: PageBeside = { bar: null, front: null }

/** Only the panel beside a page fills this in, with code of its own that no other page loads. */
export const PageContext = createContext<PageBeside>(nothing)

export const usePageBeside = (): PageBeside => useContext(PageContext)
