import { database } from '../db/open.ts'

/** Begins to open the local copy, before the first query asks for it: that is only after the first render. */
export const openCopy = (): void => void database().open()
