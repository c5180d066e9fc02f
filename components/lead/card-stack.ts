import { type RefObject, useLayoutEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import type { LeadId } from '../../lib/contract/ids.ts'
import { afterFrame } from '../primitives/after-frame.ts'

type Card = { box: HTMLElement; isAhead: boolean }

/** The cards that are drawn, one behind the other, by their lead. */
const stacked = new Map<LeadId, Card>()

/** What scrolled by the keyboard, and was put behind another. */
let left: HTMLElement | null = null

/** Each lead is read from its top, and who scrolls by the keyboard scrolls on. */
const comeInHand = ({ box }: Card): (() => void) => {
  if (left && [left, document.body].includes(document.activeElement as HTMLElement))
    box.focus({ preventScroll: true })
  left = null
  let isScrolled = false
  const onScroll = () => {
    isScrolled = true
  }
  box.addEventListener('scroll', onScroll, { passive: true, once: true })
  return () => {
    box.removeEventListener('scroll', onScroll)
    if (document.activeElement === box) left = box
    // Asked of one that has not moved, too, the browser would lay out the page at once.
    if (isScrolled) box.scrollTo(0, 0)
  }
}

type Stacked = {
  ref: RefObject<HTMLDivElement | null>
  'data-front': true | undefined
  inert: boolean
  'aria-hidden': true | undefined
}

/** For the box of a card, which scrolls. Nobody sees one that is ahead, and nothing reaches it. */
export const useStacked = (id: LeadId, isAhead: boolean): Stacked => {
  const ref = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (!ref.current) return
    const card = { box: ref.current, isAhead }
    stacked.set(id, card)
    const leave = isAhead ? undefined : comeInHand(card)
    return () => {
      leave?.()
      if (stacked.get(id) === card) stacked.delete(id)
    }
  }, [id, isAhead])
  return {
    ref,
    'data-front': isAhead ? undefined : true,
    inert: isAhead,
    // For what goes by roles and does not know of `inert`.
    'aria-hidden': isAhead || undefined,
  }
}

const putInFront = (isFront: (card: Card) => boolean): void => {
  for (const card of stacked.values()) card.box.toggleAttribute('data-front', isFront(card))
}

/** What may come next from the rep, and what ends the page. */
const SOONER = ['keydown', 'pointerdown', 'click', 'hashchange', 'visibilitychange', 'pagehide']

/** A page that is not drawn, though it says that it is seen, waits no longer, in milliseconds. */
const UNDRAWN = 250

/** Acts once the next frame is drawn; before it, should the rep do anything else, so that nothing finds it undone. */
const onceDrawn = (act: () => void): void => {
  const now = () => {
    callOff()
    clearTimeout(late)
    for (const sooner of SOONER) removeEventListener(sooner, now, { capture: true })
    act()
  }
  const callOff = afterFrame(now)
  const late = setTimeout(now, UNDRAWN)
  for (const sooner of SOONER) addEventListener(sooner, now, { capture: true })
}

/**
 * Shows the card of the lead, if it stands ready, and acts after that: the eye need not wait for what is to be counted, told
 * and stored. Then the lead in hand is in front, which may have become another. Otherwise it acts at once.
 */
export const showThen = (id: LeadId | null, act: () => void): void => {
  const card = id !== null && document.visibilityState === 'visible' ? stacked.get(id) : undefined
  if (!card) {
    act()
    return
  }
  putInFront((one) => one === card)
  onceDrawn(() => {
    try {
      // What comes next finds it drawn, too: a key that is given from code comes before React would.
      flushSync(act)
    } finally {
      putInFront(({ isAhead }) => !isAhead)
    }
  })
}
