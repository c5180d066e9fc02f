// What finds, and what draws it: none of it is needed to show the queue, so it comes when something is looked for.

export const loadFinder = () => import('./finder.tsx')
export const loadFoundList = () => import('./found-list.tsx')

/** Somebody is about to type: the code is fetched, and what will be searched is read. */
export const prepareFinding = async (): Promise<void> => {
  const { prepareLookup } = await import('../../lib/queries/use-lookup.ts')
  prepareLookup()
  await Promise.all([loadFinder(), loadFoundList()])
}
