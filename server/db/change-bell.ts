import type { WorkspaceId } from '../../lib/contract/index.ts'

/** Rings when something in a workspace has changed; what, and for whom, is read by whoever hears it. */
export type ChangeBell = {
  /** `heard` is called after each change, and once more when the bell is taken down. Answers how to stop listening. */
  listen: (workspaceId: WorkspaceId, heard: () => void) => () => void
  ring: (workspaceId: WorkspaceId) => void
  /** Nobody has anything to wait for any more: the process ends. */
  takeDown: () => void
  isDown: () => boolean
}

/** The change numbers of these workspaces. */
type ReadHeads = (ids: readonly WorkspaceId[]) => Promise<readonly { id: WorkspaceId; head: number }[]>

const createBell = (): ChangeBell & { listened: () => WorkspaceId[] } => {
  const listeners = new Map<WorkspaceId, Set<() => void>>()
  let down = false
  const ring = (workspaceId: WorkspaceId): void => {
    for (const heard of listeners.get(workspaceId) ?? []) heard()
  }
  return {
    ring,
    listen: (workspaceId, heard) => {
      const here = listeners.get(workspaceId) ?? new Set()
      listeners.set(workspaceId, here.add(heard))
      return () => {
        here.delete(heard)
        if (here.size === 0 && listeners.get(workspaceId) === here) listeners.delete(workspaceId)
      }
    },
    takeDown: () => {
      down = true
      for (const workspaceId of [...listeners.keys()]) ring(workspaceId)
    },
    isDown: () => down,
    listened: () => [...listeners.keys()],
  }
}

/** For a database that no other process writes to. */
export const createOwnBell = (): ChangeBell => createBell()

const POLL_MS = 1000

/**
 * For a database that other processes write to: rings for their changes too, at most a second late. One look-up by primary key
 * a second for all who listen, and none while nobody does; PostgreSQL's own notifications would take a lock that all
 * committing writers of the database share, and a connection that no pooler can hand on.
 */
export const createSharedBell = (readHeads: ReadHeads, pollMs = POLL_MS): ChangeBell => {
  const bell = createBell()
  let known = new Map<WorkspaceId, number>()
  let timer: NodeJS.Timeout | null = null

  const look = async (): Promise<void> => {
    const heads = await readHeads(bell.listened()).catch(() => null)
    // Out of reach for a moment: what changed meanwhile is seen at the next look.
    if (!heads) return
    const before = known
    known = new Map(heads.map(({ id, head }) => [id, head]))
    // One that was not looked at before may have changed since the listener read it.
    for (const { id, head } of heads) if (before.get(id) !== head) bell.ring(id)
  }

  const goOn = (): void => {
    if (timer || bell.isDown() || bell.listened().length === 0) return
    timer = setTimeout(async () => {
      await look()
      timer = null
      goOn()
    }, pollMs)
    timer.unref()
  }

  return {
    ...bell,
    listen: (workspaceId, heard) => {
      const stop = bell.listen(workspaceId, heard)
      goOn()
      return stop
    },
    takeDown: () => {
      if (timer) clearTimeout(timer)
      bell.takeDown()
    },
  }
}
