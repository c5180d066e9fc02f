import { type FormEvent, useEffect, useRef, useState } from 'react'
import { i18n } from '#i18n'
import { saveView } from '../../lib/actions/saved-views.ts'
import { choicesOf } from '../../lib/domain/queue/filter.ts'
import { LONGEST_NAME, MOST_VIEWS } from '../../lib/settings/saved-views.ts'
import { type Looked, useLook } from '../../lib/ui-state/use-look.ts'
import { Button } from '../primitives/button.tsx'
import { choiceWords } from '../words/filter.ts'
import styles from './saved-views.module.css'

/** What a view is called until somebody calls it better: what it shows. */
const ownName = ({ search, filter }: Looked): string =>
  [search.trim(), ...choicesOf(filter).map(choiceWords)].filter(Boolean).join(', ').slice(0, LONGEST_NAME)

/** Who came to keep a view begins with its name. */
const useFocusToName = () => {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const { naming, setNaming } = useLook.getState()
    if (naming) field.current?.focus()
    setNaming(false)
  }, [])
  return field
}

/** Keeps what is looked for now under a name. */
export const SaveView = ({ looked, isFull }: { looked: Looked; isFull: boolean }) => {
  const [typed, setTyped] = useState('')
  const field = useFocusToName()
  if (isFull) return <p className={styles.none}>{i18n.t('views.full', [MOST_VIEWS])}</p>
  const name = typed.trim() || ownName(looked)
  const save = (event: FormEvent) => {
    event.preventDefault()
    setTyped('')
    void saveView({ ...looked, name })
  }
  return (
    <form className={styles.save} onSubmit={save}>
      <input
        ref={field}
        className={styles.name}
        aria-label={i18n.t('views.name')}
        placeholder={ownName(looked)}
        maxLength={LONGEST_NAME}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button type="submit">{i18n.t('views.save')}</Button>
    </form>
  )
}
