import { i18n } from '#i18n'
import type { TimelineFilter } from '../../lib/queries/lead-timeline.ts'
import styles from './timeline-filters.module.css'

type FiltersProps = { chosen: TimelineFilter; onChoose: (filter: TimelineFilter) => void }

const filters: readonly { id: TimelineFilter; words: () => string }[] = [
  { id: 'all', words: () => i18n.t('timeline.all') },
  { id: 'signals', words: () => i18n.t('timeline.signals') },
  { id: 'ours', words: () => i18n.t('timeline.ours') },
]

export const TimelineFilters = ({ chosen, onChoose }: FiltersProps) => (
  // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls
  <div role="group" aria-label={i18n.t('timeline.show')} className={styles.filters}>
    {filters.map(({ id, words }) => (
      <button
        key={id}
        type="button"
        className={styles.filter}
        aria-pressed={id === chosen}
        onClick={() => onChoose(id)}
      >
        {words()}
      </button>
    ))}
  </div>
)
