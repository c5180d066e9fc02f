import { useState } from 'react'
import type { LeadId } from '../../lib/contract/ids.ts'
import type { PageState } from './page-state.ts'

type Chosen = LeadId | 'somebodyElse' | null

export type Choice = {
  /** Of the people of an account's page the one that the rep looks at; or the page is about somebody else than was found. */
  chosen: Chosen
  choose: (chosen: Chosen) => void
}

/** What the rep has chosen on this page; forgotten with the page. */
export const useChoice = (state: PageState): Choice => {
  const [choice, setChoice] = useState<{ address: string; chosen: Chosen }>()
  const address = state.kind === 'record' ? state.address : null
  return {
    chosen: choice && choice.address === address ? choice.chosen : null,
    choose: (chosen) => {
      if (address !== null) setChoice({ address, chosen })
    },
  }
}
