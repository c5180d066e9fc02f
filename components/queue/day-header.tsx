import { i18n } from '#i18n'
import { type Filter, isSameFilter } from '../../lib/domain/queue/filter.ts'
import { useDoneToday, useDueCounts } from '../../lib/queries/day.ts'
import { useLook } from '../../lib/ui-state/use-look.ts'
import styles from './day-header.module.css'

const done: Filter = { list: ['doneToday'] }
const dueToday: Filter = { due: ['today'] }
const overdue: Filter = { sla: ['breached'] }

type FigureProps = { words: string; filter: Filter; tone?: 'over' | undefined; isNone: boolean }

/** One number, and what it counts when it is pressed. */
const Figure = ({ words, filter, tone, isNone }: FigureProps) => {
  const { search, filter: shown, show, showQueue } = useLook()
  const isShown = search === '' && isSameFilter(shown, filter)
  return (
    <li>
      <button
        type="button"
        className={`${styles.figure} ${tone ? styles[tone] : ''}`}
        aria-pressed={isShown}
        disabled={isNone && !isShown}
        onClick={() => (isShown ? showQueue() : show({ search: '', filter }))}
      >
        {words}
      </button>
    </li>
  )
}

/** The rep's day in three numbers; nothing that has to be kept up from one day to the next. */
const DayHeader = () => {
  const doneToday = useDoneToday()
  const due = useDueCounts()
  if (!doneToday || !due) return null
  return (
    <ul className={styles.day} aria-label={i18n.t('day.label')}>
      <Figure words={i18n.t('day.done', doneToday.size)} filter={done} isNone={doneToday.size === 0} />
      <Figure words={i18n.t('day.due', due.dueToday)} filter={dueToday} isNone={due.dueToday === 0} />
      <Figure
        words={i18n.t('day.overdue', due.overdue)}
        filter={overdue}
        tone={due.overdue > 0 ? 'over' : undefined}
        isNone={due.overdue === 0}
      />
    </ul>
  )
}

export default DayHeader
