import { liveQuery } from 'dexie'
import { useCallback, useSyncExternalStore } from 'react'
import type { Millis } from '../contract/index.ts'
import { getMeta } from '../db/meta.ts'
import { database } from '../db/open.ts'

/** The present moment by the server's clock: a wrong laptop clock must not move a deadline. */
let now = Date.now() as Millis
let serverOffset = 0
const listeners = new Set<() => void>()

const tick = (): void => {
  now = (Date.now() + serverOffset) as Millis
  for (const listener of listeners) listener()
}

const startTicking = (): (() => void) => {
  let timer: ReturnType<typeof setInterval> | undefined
  const followVisibility = () => {
    clearInterval(timer)
    if (document.visibilityState === 'hidden') return
    tick()
    timer = setInterval(tick, 1000)
  }
  const offset = liveQuery(() => getMeta(database(), 'serverOffset')).subscribe((learnt) => {
    serverOffset = learnt ?? 0
    tick()
  })
  document.addEventListener('visibilitychange', followVisibility)
  followVisibility()
  return () => {
    clearInterval(timer)
    offset.unsubscribe()
    document.removeEventListener('visibilitychange', followVisibility)
  }
}

let stop: (() => void) | undefined

/** One interval for the whole page, running only while somebody looks. */
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  stop ??= startTicking()
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    stop?.()
    stop = undefined
  }
}

/** Now, renewed every `intervalMs` (a multiple of 1000): a slower reader renders no oftener than it asks for. */
export const useNow = (intervalMs = 1000): Millis => {
  const read = useCallback(() => (Math.floor(now / intervalMs) * intervalMs) as Millis, [intervalMs])
  return useSyncExternalStore(subscribe, read)
}
