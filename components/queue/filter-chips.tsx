import { type RefObject, useLayoutEffect, useRef } from 'react'
import { i18n } from '#i18n'
import { type Choice, choicesOf, withoutChoice } from '../../lib/domain/queue/filter.ts'
import { useLook } from '../../lib/ui-state/use-look.ts'
import { useUi } from '../../lib/ui-state/use-ui.ts'
import { Icon } from '../primitives/icon.tsx'
import { choiceWords, facetWords } from '../words/filter.ts'
import styles from './filter-chips.module.css'

/** The chip that was pressed is gone with its choice: the focus goes to the one that took its place. */
const useFocusAfter = (chips: RefObject<HTMLElement | null>, count: number) => {
  const pressed = useRef<number | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at when there is one chip less
  useLayoutEffect(() => {
    const place = pressed.current
    pressed.current = null
    if (place === null) return
    const buttons = chips.current?.querySelectorAll('button')
    buttons?.item(Math.min(place, buttons.length - 1))?.focus()
  }, [count])
  return (place: number) => {
    pressed.current = place
  }
}

const Chip = ({ choice, onRemove }: { choice: Choice; onRemove: () => void }) => {
  const words = choiceWords(choice)
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={styles.chip}
        aria-label={i18n.t('filter.remove', [facetWords(choice.facet), words])}
        onClick={onRemove}
      >
        <span className={styles.words}>{words}</span>
        <Icon name="close" size={10} />
      </button>
    </li>
  )
}

/** What the list is filtered by; each choice can be taken back by itself. */
const FilterChips = () => {
  const { filter, setFilter, showQueue, setNaming } = useLook()
  const openDialog = useUi((ui) => ui.openDialog)
  const chips = useRef<HTMLUListElement>(null)
  const choices = choicesOf(filter)
  const focusAfter = useFocusAfter(chips, choices.length)
  const keep = () => {
    setNaming(true)
    openDialog('filter')
  }
  if (choices.length === 0) return null
  return (
    <div className={styles.bar}>
      <ul ref={chips} className={styles.chips} aria-label={i18n.t('filter.choices')}>
        {choices.map((choice, place) => (
          <Chip
            key={`${choice.facet} ${choice.value}`}
            choice={choice}
            onRemove={() => {
              focusAfter(place)
              setFilter(withoutChoice(filter, choice))
            }}
          />
        ))}
      </ul>
      <button type="button" className={styles.act} onClick={keep}>
        {i18n.t('filter.keep')}
      </button>
      <button type="button" className={styles.act} onClick={showQueue}>
        {i18n.t('filter.clear')}
      </button>
    </div>
  )
}

export default FilterChips
