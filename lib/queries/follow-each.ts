import { liveQuery, type Subscription } from 'dexie'
import { useEffect, useRef, useState } from 'react'

type Follow<Wanted, Read> = {
  read: (wanted: Wanted) => Promise<Read>
  /** `followed`: the keys that are asked for at that moment. */
  onRead: (wanted: Wanted, read: Read, followed: ReadonlyMap<string, unknown>) => void
}

/**
 * Reads what is wanted, each by itself, and again when it changes, for as long as its key is asked for: what stays wanted is
 * not read again because other keys come and go. A key keeps the `read` and `onRead` with which it came.
 */
export const useFollowEach = <Wanted, Read>(
  wanted: ReadonlyMap<string, Wanted>,
  { read, onRead }: Follow<Wanted, Read>,
): void => {
  const [, fail] = useState<never>()
  const followed = useRef(new Map<string, Subscription>()).current
  // biome-ignore lint/correctness/useExhaustiveDependencies: a key stands for the same in every map
  useEffect(() => {
    for (const [key, subscription] of followed) {
      if (wanted.has(key)) continue
      subscription.unsubscribe()
      followed.delete(key)
    }
    for (const [key, one] of wanted) {
      if (followed.has(key)) continue
      const subscription = liveQuery(() => read(one)).subscribe({
        next: (answer) => onRead(one, answer, followed),
        // Thrown where it is drawn, it reaches the page's own word for what went wrong.
        error: (error) =>
          fail(() => {
            throw error
          }),
      })
      followed.set(key, subscription)
    }
  }, [[...wanted.keys()].join('\n\n')])
  useEffect(
    () => () => {
      for (const subscription of followed.values()) subscription.unsubscribe()
      followed.clear()
    },
    [followed],
  )
}
