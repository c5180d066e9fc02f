import { useEffect, useState } from 'react'
import { readSavedViews, type SavedView, watchSavedViews } from '../settings/saved-views.ts'

/** In their order; undefined while they are read. */
export const useSavedViews = (): readonly SavedView[] | undefined => {
  const [views, setViews] = useState<readonly SavedView[]>()
  useEffect(() => {
    const read = () => void readSavedViews().then(setViews)
    read()
    return watchSavedViews(read)
  }, [])
  return views
}
