import { fetchedAhead } from '../primitives/fetched-ahead.ts'

// What finds, and what draws it: none of it is needed to show the queue, so it comes when something is looked for.

const finder = fetchedAhead(() => import('./finder.tsx'))
const foundList = fetchedAhead(() => import('./found-list.tsx'))

export const Finder = finder.Component
export const FoundList = foundList.Component

/** Somebody is about to type: the code is fetched, and what will be searched is read. */
export const prepareFinding = async (): Promise<void> => {
  const { prepareLookup } = await import('../../lib/queries/use-lookup.ts')
  prepareLookup()
  await Promise.all([finder.fetch(), foundList.fetch()])
}
