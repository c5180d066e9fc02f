import { type RefCallback, useCallback } from 'react'
import type { LeadId } from '../../lib/contract/ids.ts'
import { afterFrame } from '../primitives/after-frame.ts'

/** The cards that are drawn, one behind the other, by their lead. */
const stacked = new Map<LeadId, HTMLElement>()

type Stacked = {
  ref: RefCallback<HTMLElement>
  'data-front': true | undefined
  inert: boolean
  'aria-hidden': true | undefined
}

/** For the box of a card. Nobody sees one that is ahead, and nothing reaches it. */
export const useStacked = (id: LeadId, isAhead: boolean): Stacked => {
  const ref = useCallback(
    (box: HTMLElement) => {
      stacked.set(id, box)
      return () => {
        if (stacked.get(id) === box) stacked.delete(id)
      }
    },
    [id],
  )
  return {
    ref,
    'data-front': isAhead ? undefined : true,
    inert: isAhead,
    'aria-hidden': isAhead || undefined,
  }
}

const putInFront = (front: HTMLElement): void => {
  for (const box of stacked.values()) box.toggleAttribute('data-front', box === front)
}

/** What the rep may do next, and what ends the page. */
const SOONER = ['keydown', 'pointerdown', 'click', 'visibilitychange', 'pagehide']

/** Acts once the next frame is drawn. Before it, should the rep do anything else or leave: nothing finds it undone. */
const onceDrawn = (act: () => void): void => {
  const now = () => {
    callOff()
    for (const sooner of SOONER) removeEventListener(sooner, now, { capture: true })
    act()
  }
  const callOff = afterFrame(now)
  for (const sooner of SOONER) addEventListener(sooner, now, { capture: true })
}

/**
 * Shows the card of the lead, if it stands ready, and acts after that: the eye need not wait for what is to be counted, told
 * and stored. Otherwise it acts at once.
 */
export const showThen = (id: LeadId | null, act: () => void): void => {
  const card = id !== null && document.visibilityState === 'visible' ? stacked.get(id) : undefined
  if (card) {
    putInFront(card)
    onceDrawn(act)
  } else act()
}
