import { useEffect, useMemo, useRef } from 'react'
import { decideMany } from '../../lib/actions/decide.ts'
import { undoLast } from '../../lib/actions/undo-last.ts'
import { memberName } from '../../lib/queries/member-names.ts'
import type { Decisions } from './decisions-context.ts'
import { makeDecisions, type Queue } from './made-decisions.ts'

/** The decisions of this page, over the queue as it is now. The same object for the page's whole life. */
export const useMadeDecisions = (queue: Queue): Decisions => {
  const latest = useRef(queue)
  useEffect(() => {
    latest.current = queue
  })
  return useMemo(() => makeDecisions(latest, { decideMany, undoLast, nameOf: memberName }), [])
}
