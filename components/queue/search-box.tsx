import { type KeyboardEvent, useRef } from 'react'
import { flushSync } from 'react-dom'
import { i18n } from '#i18n'
import { useLook } from '../../lib/ui-state/use-look.ts'
import { useUi } from '../../lib/ui-state/use-ui.ts'
import { hinted } from '../keyboard/hinted.ts'
import { KeyHint } from '../keyboard/key-hint.tsx'
import { useShortcuts } from '../keyboard/use-shortcuts.ts'
import { Button } from '../primitives/button.tsx'
import { Icon } from '../primitives/icon.tsx'
import { FilterButton } from './filter-button.tsx'
import { prepareFinding } from './load-finding.ts'
import styles from './search-box.module.css'
import { useFound } from './use-found.ts'

/** At once, because the letters that follow must reach the box: on the page they would be decisions. */
const goTo = (box: HTMLInputElement | null): void => {
  const { closeCard, focusTaken } = useUi.getState()
  flushSync(closeCard)
  focusTaken()
  box?.focus()
  box?.select()
}

const expect = (): void => {
  void prepareFinding()
  useFound.setState({ expected: true, awaited: null })
}

/** Finds any lead of the copy, decided ones too. `onDone`: Enter, or the arrow down: on to what was found. */
export const SearchBox = ({ onDone }: { onDone: () => void }) => {
  const { search, setSearch } = useLook()
  const box = useRef<HTMLInputElement>(null)
  useShortcuts({ search: () => goTo(box.current) })
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // Part of a sign that is being composed: what ends that does not end the search.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      setSearch('')
      event.currentTarget.blur()
    } else if (event.key === 'Enter' || event.key === 'ArrowDown') {
      event.currentTarget.blur()
      onDone()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <search className={styles.box}>
      <Icon name="search" />
      <input
        ref={box}
        type="search"
        className={styles.input}
        aria-label={i18n.t('queue.search')}
        {...hinted('search')}
        placeholder={i18n.t('queue.searchPlaceholder')}
        spellCheck={false}
        value={search}
        onFocus={expect}
        onBlur={() => useFound.setState({ expected: false })}
        onChange={(event) => setSearch(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {search === '' ? (
        <KeyHint of="search" />
      ) : (
        <Button look="icon" aria-label={i18n.t('queue.searchClear')} onClick={() => setSearch('')}>
          <Icon name="close" size={12} />
        </Button>
      )}
      <FilterButton />
    </search>
  )
}
