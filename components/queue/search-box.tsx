import type { KeyboardEvent, Ref } from 'react'
import { i18n } from '#i18n'
import { hinted } from '../keyboard/hinted.ts'
import { KeyHint } from '../keyboard/key-hint.tsx'
import { Button } from '../primitives/button.tsx'
import { Icon } from '../primitives/icon.tsx'
import styles from './search-box.module.css'

type SearchBoxProps = {
  ref: Ref<HTMLInputElement>
  text: string
  onText: (text: string) => void
  /** Enter, or the arrow down: on to what was found. */
  onDone: () => void
}

/** Finds any lead of the copy, decided ones too. */
export const SearchBox = ({ ref, text, onText, onDone }: SearchBoxProps) => {
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape') {
      onText('')
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
        ref={ref}
        type="search"
        className={styles.input}
        aria-label={i18n.t('queue.search')}
        {...hinted('search')}
        placeholder={i18n.t('queue.searchPlaceholder')}
        spellCheck={false}
        value={text}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {text === '' ? (
        <span className={styles.hint}>
          <KeyHint of="search" />
        </span>
      ) : (
        <Button look="icon" aria-label={i18n.t('queue.searchClear')} onClick={() => onText('')}>
          <Icon name="close" size={12} />
        </Button>
      )}
    </search>
  )
}
