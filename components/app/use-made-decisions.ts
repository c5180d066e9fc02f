import { useEffect, useMemo, useRef } from 'react'
import { holderOf } from '../../lib/queries/member-names.ts'
import { showThen } from '../lead/card-stack.ts'
import type { Decisions } from './decisions-context.ts'
import { type Disk, makeDecisions, type Queue } from './made-decisions.ts'

const AFTER_FIRST_PAINT = 300

// What is decided is scored as it is seen, so that the engine comes along: the queue is there before it.
const loadDecide = () => import('../../lib/actions/decide.ts')
const loadUndo = () => import('../../lib/actions/undo-last.ts')
const loadOffer = () => import('./recall-last.ts')

const disk: Disk = {
  decideMany: async (inputs) => (await loadDecide()).decideMany(inputs),
  undoLast: async (offered) => (await loadUndo()).undoLast(offered),
  readOffer: async (now) => (await loadOffer()).readOffer(now),
  holderOf,
}

/** The decisions of this page, over the queue as it is now. The same object for the page's whole life. */
export const useMadeDecisions = (queue: Queue): Decisions => {
  const latest = useRef(queue)
  useEffect(() => {
    latest.current = queue
  })
  useEffect(() => {
    const idle = setTimeout(() => void Promise.all([loadDecide(), loadUndo()]), AFTER_FIRST_PAINT)
    return () => clearTimeout(idle)
  }, [])
  return useMemo(() => makeDecisions(latest, disk, showThen), [])
}
