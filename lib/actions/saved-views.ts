import {
  LONGEST_NAME,
  MOST_VIEWS,
  readSavedViews,
  type SavedView,
  writeSavedViews,
} from '../settings/saved-views.ts'

type Change = (views: readonly SavedView[]) => readonly SavedView[]

let writing: Promise<unknown> = Promise.resolve()

/** One after the other, so that two presses in a row do not write over each other. */
const change = (how: Change): Promise<void> => {
  const done = writing.then(async () => writeSavedViews(how(await readSavedViews())))
  writing = done.catch(() => undefined)
  return done
}

const nameOf = (typed: string): string => typed.trim().slice(0, LONGEST_NAME)

/** At the end of the list. Nothing is kept without a name, or once there are as many as there may be. */
export const saveView = (view: Omit<SavedView, 'id'>): Promise<void> => {
  const name = nameOf(view.name)
  return change((views) =>
    name === '' || views.length >= MOST_VIEWS
      ? views
      : [...views, { ...view, name, id: crypto.randomUUID() }],
  )
}

export const renameView = (id: string, typed: string): Promise<void> => {
  const name = nameOf(typed)
  return change((views) =>
    name === '' ? views : views.map((view) => (view.id === id ? { ...view, name } : view)),
  )
}

export const deleteView = (id: string): Promise<void> =>
  change((views) => views.filter((view) => view.id !== id))

/** Back to where it stood. */
export const restoreView = (view: SavedView, place: number): Promise<void> =>
  change((views) => (views.some(({ id }) => id === view.id) ? views : views.toSpliced(place, 0, view)))

/** One place up, if there is one. */
export const raiseView = (id: string): Promise<void> =>
  change((views) => {
    const place = views.findIndex((view) => view.id === id)
    const view = views[place]
    return view && place > 0 ? views.toSpliced(place, 1).toSpliced(place - 1, 0, view) : views
  })
