import { type RefObject, useEffect, useState } from 'react'
import type { ShortcutName } from './shortcuts.ts'

export type PointedAt = { control: HTMLElement; shortcut: ShortcutName }

/** Long enough that a pointer on its way elsewhere opens nothing, and that it can reach the tooltip itself. */
const HOVER = 450
const LEAVE = 120

const pointedAt = (target: EventTarget | null): PointedAt | null => {
  const control = target instanceof Element ? target.closest<HTMLElement>('[data-shortcut]') : null
  return control && { control, shortcut: control.dataset.shortcut as ShortcutName }
}

/** The control with a shortcut under the pointer, or under a focus that a key has put there. Escape lets go of it. */
export const usePointedAt = (tip: RefObject<HTMLElement | null>): PointedAt | null => {
  const [pointed, setPointed] = useState<PointedAt | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const after = (ms: number, next: PointedAt | null) => {
      clearTimeout(timer)
      timer = setTimeout(setPointed, ms, next)
    }
    const onOver = (event: PointerEvent) => {
      if (event.pointerType === 'touch') return
      if (tip.current?.contains(event.target as Node)) return clearTimeout(timer)
      const next = pointedAt(event.target)
      after(next ? HOVER : LEAVE, next)
    }
    const onFocus = ({ target }: FocusEvent) => {
      const isByKey = target instanceof Element && target.matches(':focus-visible')
      after(0, isByKey ? pointedAt(target) : null)
    }
    const letGo = () => after(0, null)
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Tab' && event.key !== 'Shift') letGo()
    }
    const leaving = new AbortController()
    const { signal } = leaving
    addEventListener('pointerover', onOver, { signal })
    addEventListener('pointerdown', letGo, { signal })
    addEventListener('focusin', onFocus, { signal })
    addEventListener('keydown', onKey, { signal, capture: true })
    addEventListener('scroll', letGo, { signal, capture: true })
    return () => {
      leaving.abort()
      clearTimeout(timer)
    }
  }, [tip])
  return pointed
}
