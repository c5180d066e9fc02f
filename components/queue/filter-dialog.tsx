import type { KeyboardEvent } from 'react'
import { i18n } from '#i18n'
import { facets, isFiltered } from '../../lib/domain/queue/filter.ts'
import { useFacetCounts } from '../../lib/queries/facet-counts.ts'
import { useSavedViews } from '../../lib/queries/saved-views.ts'
import { useLook } from '../../lib/ui-state/use-look.ts'
import { useUi } from '../../lib/ui-state/use-ui.ts'
import { Button } from '../primitives/button.tsx'
import { Dialog, DialogFoot } from '../primitives/dialog.tsx'
import { digitOn } from '../primitives/listbox-keys.ts'
import { FacetChoices } from './facet-choices.tsx'
import styles from './filter-dialog.module.css'
import { SavedViews } from './saved-views.tsx'
import { useFound } from './use-found.ts'

/** What the choices come to: seen behind the dialog where there is room, said here where there is none. */
const Outcome = () => {
  const found = useFound((one) => one.found)
  const filter = useLook((look) => look.filter)
  if (!isFiltered(filter) || !found?.complete) return null
  return i18n.t('filter.shows', found.leads.length)
}

/** A digit shows the view that has it, unless somebody types one. */
const useViewDigits = (onShown: () => void) => {
  const views = useSavedViews()
  const show = useLook((look) => look.show)
  return (event: KeyboardEvent<HTMLElement>) => {
    const isTyped = event.target instanceof HTMLInputElement
    if (isTyped || event.ctrlKey || event.altKey || event.metaKey) return
    const view = views?.[Number(digitOn(event)) - 1]
    if (!view) return
    event.preventDefault()
    show(view)
    onShown()
  }
}

const FilterDialog = () => {
  const { search, filter, showQueue } = useLook()
  const openDialog = useUi((ui) => ui.openDialog)
  const counts = useFacetCounts({ search, filter })
  const close = () => openDialog(null)
  const onKeyDown = useViewDigits(close)
  return (
    <Dialog title={i18n.t('filter.title')} onClose={close}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the buttons within */}
      <div className={styles.choices} onKeyDown={onKeyDown}>
        <SavedViews onShown={close} />
        {facets.map((facet) => (
          <FacetChoices key={facet} facet={facet} counts={counts?.[facet]} />
        ))}
      </div>
      <DialogFoot>
        <span role="status" className={styles.outcome}>
          <Outcome />
        </span>
        <Button onClick={showQueue} disabled={!isFiltered(filter) && search === ''}>
          {i18n.t('filter.clear')}
        </Button>
        <Button look="primary" onClick={close}>
          {i18n.t('filter.done')}
        </Button>
      </DialogFoot>
    </Dialog>
  )
}

export default FilterDialog
