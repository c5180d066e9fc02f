/**
 * However often it is asked while the work goes on, it is done once more after it: on what was stored meanwhile. Work that fails
 * fails for who asked, and is done again when asked again.
 */
export const oneAtATime = (work: () => Promise<void>): (() => Promise<void>) => {
  let next: Promise<void> | null = null
  let running: Promise<void> = Promise.resolve()
  const begin = (): Promise<void> => {
    next = null
    running = work()
    return running
  }
  return () => {
    next ??= running.then(begin, begin)
    return next
  }
}
