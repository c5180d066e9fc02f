import type { LeadId } from '../../lib/contract/ids.ts'
import { isLooking, useLook } from '../../lib/ui-state/use-look.ts'
import { useUi } from '../../lib/ui-state/use-ui.ts'
import { useFound } from './use-found.ts'

const isAnswered = (): boolean => {
  const { search } = useLook.getState()
  const { found } = useFound.getState()
  return search.trim() === '' || (found?.search === search && found.complete)
}

/**
 * Takes the first of what is shown in hand. What answers the words before the last letter is not that: until the answer is
 * here the hand is empty, and it is if nobody was found, so that no key decides on a lead that nobody looked for.
 */
export const takeFirst = (walk: readonly LeadId[]): void => {
  const { select } = useUi.getState()
  const [first] = walk
  if (!isAnswered()) {
    select(null)
    useFound.setState({ awaited: useLook.getState().search })
  } else if (first !== undefined) select(first, { byKeyboard: true })
  else if (isLooking(useLook.getState()) && useFound.getState().found?.ids.length === 0) select(null)
}

/** The answer is here: what was asked of it before is done, unless the rep has turned to another lead since. */
export const takeAwaited = (): void => {
  const { found, awaited } = useFound.getState()
  if (awaited !== useLook.getState().search || !isAnswered()) return
  useFound.setState({ awaited: null })
  const { selectedId, front } = useUi.getState()
  if (selectedId === null && front === 'queue') takeFirst(found?.ids ?? [])
}
