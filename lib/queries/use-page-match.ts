import { useLiveQuery } from 'dexie-react-hooks'
import { database } from '../db/open.ts'
import { type PageMatch, readPageMatch } from './page-match.ts'

// A file of its own: the background looks pages up too, and must not carry React for it.

/** Undefined while it is read, so that a page never shows the match of the page before; also when there is no address. */
export const usePageMatch = (url: string | null): PageMatch | undefined => {
  const answer = useLiveQuery(
    async () => ({ url, match: url === null ? undefined : await readPageMatch(database(), url) }),
    [url],
  )
  return answer?.url === url ? answer?.match : undefined
}
