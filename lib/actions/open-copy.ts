import { database } from '../db/open.ts'

/**
 * Begins to open the local copy, before the first query asks for it: that is only after the first render. Why it could not be
 * opened is said where the page asks who is signed in.
 */
export const openCopy = (): void => {
  database()
    .open()
    .catch(() => undefined)
}
