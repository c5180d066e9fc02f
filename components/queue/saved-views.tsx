import { useId, useState } from 'react'
import { i18n } from '#i18n'
import { deleteView, restoreView } from '../../lib/actions/saved-views.ts'
import { isSameFilter } from '../../lib/domain/queue/filter.ts'
import { useSavedViews } from '../../lib/queries/saved-views.ts'
import { MOST_VIEWS, type SavedView } from '../../lib/settings/saved-views.ts'
import { isLooking, type Looked, useLook } from '../../lib/ui-state/use-look.ts'
import { Button } from '../primitives/button.tsx'
import { SaveView } from './save-view.tsx'
import { SavedViewItem } from './saved-view-item.tsx'
import styles from './saved-views.module.css'

const isSameView = (a: Looked, b: Looked): boolean =>
  a.search.trim() === b.search.trim() && isSameFilter(a.filter, b.filter)

type Deleted = { view: SavedView; place: number }

const UndoDelete = ({ deleted, onUndone }: { deleted: Deleted; onUndone: () => void }) => (
  <p className={styles.deleted} role="status">
    <span className={styles.said}>{i18n.t('views.deleted', [deleted.view.name])}</span>
    <Button
      look="quiet"
      onClick={() => {
        void restoreView(deleted.view, deleted.place)
        onUndone()
      }}
    >
      {i18n.t('decision.undo')}
    </Button>
  </p>
)

/** Kept filters and searches, to come back to; the queue itself is the first of them. */
export const SavedViews = ({ onShown }: { onShown: () => void }) => {
  const heading = useId()
  const views = useSavedViews()
  const { search, filter, show } = useLook()
  const [deleted, setDeleted] = useState<Deleted | null>(null)
  const looked = { search, filter }
  if (!views) return null
  const isKept = views.some((view) => isSameView(view, looked))
  const remove = (view: SavedView, place: number) => {
    setDeleted({ view, place })
    void deleteView(view.id)
  }
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading} className={styles.heading}>
        {i18n.t('views.title')}
      </h3>
      {views.length > 0 ? (
        <ul className={styles.views}>
          {views.map((view, place) => (
            <SavedViewItem
              key={view.id}
              view={view}
              place={place}
              isShown={isSameView(view, looked)}
              onShow={() => {
                show(view)
                onShown()
              }}
              onDelete={() => remove(view, place)}
            />
          ))}
        </ul>
      ) : (
        <p className={styles.none}>{i18n.t('views.none')}</p>
      )}
      {deleted ? <UndoDelete deleted={deleted} onUndone={() => setDeleted(null)} /> : null}
      {isLooking(looked) && !isKept ? <SaveView looked={looked} isFull={views.length >= MOST_VIEWS} /> : null}
    </section>
  )
}
