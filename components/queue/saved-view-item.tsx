import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { i18n } from '#i18n'
import { raiseView, renameView } from '../../lib/actions/saved-views.ts'
import { LONGEST_NAME, type SavedView } from '../../lib/settings/saved-views.ts'
import { Button } from '../primitives/button.tsx'
import { Icon } from '../primitives/icon.tsx'
import styles from './saved-views.module.css'

type ItemProps = {
  view: SavedView
  place: number
  isShown: boolean
  onShow: () => void
  onDelete: () => void
}

const Rename = ({ view, onDone }: { view: SavedView; onDone: () => void }) => {
  const [typed, setTyped] = useState(view.name)
  const rename = (event: FormEvent) => {
    event.preventDefault()
    void renameView(view.id, typed)
    onDone()
  }
  // Escape would close the dialog too.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    event.preventDefault()
    onDone()
  }
  return (
    <form className={styles.save} onSubmit={rename}>
      <input
        // biome-ignore lint/a11y/noAutofocus: the field takes the place of the button that was pressed
        autoFocus
        className={styles.name}
        aria-label={i18n.t('views.newName', [view.name])}
        maxLength={LONGEST_NAME}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <Button type="submit">{i18n.t('views.rename')}</Button>
    </form>
  )
}

/** One kept view: shown by a press on its name; renamed, moved and deleted beside it. */
export const SavedViewItem = ({ view, place, isShown, onShow, onDelete }: ItemProps) => {
  const [isRenaming, setRenaming] = useState(false)
  if (isRenaming)
    return (
      <li>
        <Rename view={view} onDone={() => setRenaming(false)} />
      </li>
    )
  return (
    <li className={styles.view}>
      <button
        type="button"
        className={styles.show}
        aria-current={isShown || undefined}
        aria-keyshortcuts={place < 9 ? String(place + 1) : undefined}
        onClick={onShow}
      >
        <span className={styles.digit} aria-hidden="true">
          {place < 9 ? place + 1 : ''}
        </span>
        {view.name}
      </button>
      {place === 0 ? null : (
        <Button
          look="icon"
          aria-label={i18n.t('views.raise', [view.name])}
          onClick={() => void raiseView(view.id)}
        >
          <Icon name="up" size={12} />
        </Button>
      )}
      <Button
        look="icon"
        aria-label={i18n.t('views.renameOne', [view.name])}
        onClick={() => setRenaming(true)}
      >
        <Icon name="pencil" size={12} />
      </Button>
      <Button look="icon" aria-label={i18n.t('views.delete', [view.name])} onClick={onDelete}>
        <Icon name="close" size={12} />
      </Button>
    </li>
  )
}
