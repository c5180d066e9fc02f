import { useId, useState } from 'react'
import { i18n } from '#i18n'
import { type Choice, type Facet, facetRules, isChosen, toggleChoice } from '../../lib/domain/queue/filter.ts'
import { foldSearchable, foldText } from '../../lib/domain/queue/search-text.ts'
import { type Looked, useLook } from '../../lib/ui-state/use-look.ts'
import { countWords } from '../words/count.ts'
import { choiceWords, facetWords } from '../words/filter.ts'
import styles from './facet-choices.module.css'

type Counts = ReadonlyMap<string, number>

/** As many values of one kind as are looked through at once; the others are found by their letters. */
const OFFERED = 12

/** What the leads hold, the most frequent first; what is chosen is offered also when it finds nobody now. */
const openValues = (counts: Counts, chosen: readonly string[]): string[] => {
  const found = [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
  return [...new Set([...chosen, ...found.map(([value]) => value)])]
}

/** Without a search, the queue is what one sees without a choice: it is not offered as one. */
const isOffered = (choice: Choice, { filter, search }: Looked): boolean =>
  choice.value !== 'queue' || choice.facet !== 'list' || search.trim() !== '' || isChosen(filter, choice)

const valuesOf = (facet: Facet, counts: Counts | undefined, looked: Looked): readonly string[] => {
  const chosen = looked.filter[facet] ?? []
  const values = facetRules[facet].values ?? openValues(counts ?? new Map(), chosen)
  return values.filter((value) => isOffered({ facet, value }, looked))
}

const ChoiceButton = ({ choice, count }: { choice: Choice; count: number | undefined }) => {
  const { filter, setFilter } = useLook()
  const chosen = isChosen(filter, choice)
  const findsNobody = count === 0 && !chosen
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={styles.choice}
        aria-pressed={chosen}
        // Not `disabled`: it may have the focus when its number comes, and would take the keys of the dialog with it.
        aria-disabled={findsNobody || undefined}
        onClick={() => findsNobody || setFilter(toggleChoice(filter, choice))}
      >
        <span className={styles.words}>{choiceWords(choice)}</span>
        {count === undefined ? null : <span className={styles.count}>{countWords(count)}</span>}
      </button>
    </li>
  )
}

const Narrower = ({
  label,
  text,
  onText,
}: {
  label: string
  text: string
  onText: (text: string) => void
}) => (
  <input
    type="search"
    className={styles.narrower}
    aria-label={label}
    placeholder={label}
    spellCheck={false}
    value={text}
    onChange={(event) => onText(event.target.value)}
  />
)

/** The choices of one kind, each with how many it would find. */
export const FacetChoices = ({ facet, counts }: { facet: Facet; counts: Counts | undefined }) => {
  const heading = useId()
  const [letters, setLetters] = useState('')
  const values = valuesOf(facet, counts, useLook())
  if (values.length === 0) return null
  const wanted = foldText(letters.trim())
  const offered = values.filter((value) => foldSearchable(value).includes(wanted)).slice(0, OFFERED)
  return (
    <section className={styles.facet} aria-labelledby={heading}>
      <h3 id={heading} className={styles.heading}>
        {facetWords(facet)}
      </h3>
      {values.length > OFFERED ? (
        <Narrower
          label={i18n.t('filter.find', [facetWords(facet), countWords(values.length)])}
          text={letters}
          onText={setLetters}
        />
      ) : null}
      <ul className={styles.choices}>
        {offered.map((value) => (
          <ChoiceButton key={value} choice={{ facet, value }} count={counts && (counts.get(value) ?? 0)} />
        ))}
      </ul>
      {offered.length === 0 ? <p className={styles.none}>{i18n.t('filter.noValue', [letters])}</p> : null}
    </section>
  )
}
