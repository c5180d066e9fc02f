import { useEffect, useMemo, useRef } from 'react'
import type { LeadId } from '../../lib/contract/ids.ts'
import { asTaken } from '../queue/as-taken.ts'

type Taken = { id: LeadId | null; walk: readonly LeadId[] }

/** The queue to go on in after a decision: with the lead in hand where it stood when the rep took it. */
export const useAsTaken = (walk: readonly LeadId[], inHand: LeadId | null): readonly LeadId[] => {
  const taken = useRef<Taken>({ id: null, walk })
  useEffect(() => {
    if (inHand !== null && taken.current.id !== inHand && walk.includes(inHand))
      taken.current = { id: inHand, walk }
  }, [inHand, walk])
  return useMemo(
    () => (taken.current.id === inHand ? asTaken(walk, taken.current.walk, inHand) : walk),
    [walk, inHand],
  )
}
