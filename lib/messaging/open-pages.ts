import { browser } from 'wxt/browser'
import { isOwnPage } from './handle.ts'

// A page that somebody looks at holds a line to the background: it says that there is one, and keeps a worker alive that
// would otherwise be put to sleep half a minute after its last event.

const LINE = 'open-page'

/** A worker may sleep after 30 s without an event. */
const EVERY = 20_000

type Line = ReturnType<typeof browser.runtime.connect>

const connect = (onGone: () => void): Line => {
  const line = browser.runtime.connect({ name: LINE })
  line.onDisconnect.addListener(onGone)
  return line
}

/** Holds the line while the page is visible, for the page's lifetime. */
export const holdLine = (): void => {
  let line: Line | null = null
  const forget = (): void => {
    line = null
  }
  const letGo = (): void => {
    line?.disconnect()
    forget()
  }
  const sayHello = (): void => {
    try {
      // Gone with its worker: connecting wakes a new one.
      line ??= connect(forget)
      line.postMessage(null)
    } catch {
      forget()
    }
  }
  const keep = (): void => (document.visibilityState === 'visible' ? sayHello() : letGo())
  keep()
  document.addEventListener('visibilitychange', keep)
  setInterval(keep, EVERY)
}

/** Says when the first page opens and when the last one is gone. */
export const watchOpenPages = ({ onSome, onNone }: { onSome: () => void; onNone: () => void }): void => {
  const lines = new Set<Line>()
  browser.runtime.onConnect.addListener((line) => {
    if (line.name !== LINE || !isOwnPage(line.sender ?? {})) return
    lines.add(line)
    onSome()
    line.onDisconnect.addListener(() => {
      lines.delete(line)
      if (lines.size === 0) onNone()
    })
  })
}
