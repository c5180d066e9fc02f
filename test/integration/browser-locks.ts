import type { Locks } from '../../lib/sync/runner.ts'

/** Web Locks as one browser has them: one holder a name, the others in line. */
export const oneBrowsersLocks = (): Locks & { most: () => number } => {
  let line: Promise<unknown> = Promise.resolve()
  let [inside, most] = [0, 0]
  return {
    most: () => most,
    request: (_name, work) => {
      const turn = line.then(async () => {
        inside += 1
        most = Math.max(most, inside)
        try {
          return await work()
        } finally {
          inside -= 1
        }
      })
      line = turn.catch(() => {})
      return turn
    },
  }
}
