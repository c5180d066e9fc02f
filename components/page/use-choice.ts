import { useState } from 'react'
import type { LeadId } from '../../lib/contract/ids.ts'
import type { PageState } from './page-state.ts'

type Choice = { address: string; leadId: LeadId }

/** Of the people of an account's page, the one that the rep looks at; forgotten with the page. */
export const useChoice = (
  state: PageState,
): { chosen: LeadId | null; choose: (id: LeadId | null) => void } => {
  const [choice, setChoice] = useState<Choice | null>(null)
  const address = state.kind === 'record' ? state.address : null
  return {
    chosen: choice !== null && choice.address === address ? choice.leadId : null,
    choose: (leadId) => setChoice(leadId === null || address === null ? null : { address, leadId }),
  }
}
