import type { SSEStreamingApi } from 'hono/streaming'
import type { Nudge, WorkspaceId } from '../../lib/contract/index.ts'
import type { ChangeBell } from '../db/change-bell.ts'

/** What is to be told now; `over`: the caller may no longer listen. */
type Look = () => Promise<Nudge | 'nothing' | 'over'>

/** Milliseconds. `heartbeat`: a line at least so often, so that both ends learn when the other is gone. `settle`: one nudge for all that changes meanwhile. */
export type NudgePace = { heartbeat: number; settle: number }

/** Wakes whoever pauses when the bell rings, the client is gone, or the time is up. */
const createPause = () => {
  let end = (): void => undefined
  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms)
      end = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  return { pause, wake: () => end() }
}

/** Tells of changes until the client goes, the bell is taken down, or `look` says that it is over. */
export const nudgeStream = async (
  stream: SSEStreamingApi,
  {
    bell,
    workspaceId,
    pace,
    look,
  }: { bell: ChangeBell; workspaceId: WorkspaceId; pace: NudgePace; look: Look },
): Promise<void> => {
  const { pause, wake } = createPause()
  let hasRung = false
  const stop = bell.listen(workspaceId, () => {
    hasRung = true
    wake()
  })
  stream.onAbort(wake)
  try {
    while (!stream.aborted && !bell.isDown()) {
      hasRung = false
      const told = await look()
      if (told === 'over') return
      if (told === 'nothing') await stream.write(':\n\n')
      else await stream.writeSSE({ event: 'change', data: JSON.stringify(told) })
      if (!hasRung) await pause(pace.heartbeat)
      if (hasRung && !bell.isDown()) await stream.sleep(pace.settle)
    }
  } finally {
    stop()
  }
}
