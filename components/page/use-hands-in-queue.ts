import { useEffect } from 'react'
import { useUi } from '../../lib/ui-state/use-ui.ts'

/** Keys that only lead to others. */
const bare = new Set(['Shift', 'Control', 'Alt', 'Meta', 'Tab'])

const isInQueue = ({ target }: Event): boolean =>
  target === document.body || (target instanceof Element && target.closest('main, dialog') !== null)

/**
 * While the queue is in front, the rep's first touch of it keeps it there: a page that comes up a moment later must not
 * put another lead under a hand that is about to decide. Listens before anybody else, so that a key that asks for the page
 * has the last word.
 */
export const useHandsInQueue = (queueInFront: boolean): void =>
  useEffect(() => {
    if (!queueInFront) return
    const stay = (event: Event): void => {
      if (event instanceof KeyboardEvent && bare.has(event.key)) return
      if (isInQueue(event)) useUi.setState({ front: 'queue' })
    }
    addEventListener('keydown', stay, { capture: true })
    addEventListener('pointerdown', stay, { capture: true })
    return () => {
      removeEventListener('keydown', stay, { capture: true })
      removeEventListener('pointerdown', stay, { capture: true })
    }
  }, [queueInFront])
