import { useState } from 'react'
import type { LeadId } from '../contract/ids.ts'

/** What somebody began to say in a dialog, by decision and by whom it is about. */
const drafts = new Map<string, unknown>()

const keyOf = (kind: string, ids: readonly LeadId[]): string => `${kind}\n${ids.join('\n')}`

/** It has been said: the next time begins anew. */
export const forgetDraft = (kind: string, ids: readonly LeadId[]): void => {
  drafts.delete(keyOf(kind, ids))
}

/** The next member to sign in has begun nothing. */
export const forgetDrafts = (): void => drafts.clear()

/**
 * State that outlives its dialog until the decision is made: closed by mistake, refused, or not saved by a full disk, what
 * was typed is there again.
 */
export const useDraft = <T extends object>(
  kind: string,
  ids: readonly LeadId[],
  begin: T,
): [T, (change: Partial<T>) => void] => {
  const key = keyOf(kind, ids)
  const [draft, setDraft] = useState<T>(() => (drafts.get(key) as T | undefined) ?? begin)
  const change = (part: Partial<T>) =>
    setDraft((before) => {
      const after = { ...before, ...part }
      drafts.set(key, after)
      return after
    })
  return [draft, change]
}
