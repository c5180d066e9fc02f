import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import styles from './listbox.module.css'
import { type Choice, digitOn, keyMeaning, typeAhead } from './listbox-keys.ts'
import { VisuallyHidden } from './visually-hidden.tsx'

type ListboxProps = {
  label: string
  choices: readonly Choice[]
  active: number
  onActive: (index: number) => void
  onChoose: (index: number) => void
}

/** Letters typed within this time are one word. */
const TYPING_PAUSE = 700

const useTypeAhead = (choices: readonly Choice[], onActive: (index: number) => void) => {
  const typed = useRef({ text: '', at: 0 })
  return (letter: string, at: number) => {
    const text = at - typed.current.at > TYPING_PAUSE ? letter : typed.current.text + letter
    typed.current = { text, at }
    const index = typeAhead(choices, text)
    if (index >= 0) onActive(index)
    // Within a word no letter is a digit, though nothing begins so.
    return index >= 0 || text !== letter
  }
}

type Run = { group: string | null; members: { choice: Choice; index: number }[] }

/** Neighbours of one group stand under its heading; the order stays as it was given. */
const runsOf = (choices: readonly Choice[]): Run[] => {
  const runs: Run[] = []
  choices.forEach((choice, index) => {
    const last = runs.at(-1)
    if (last && last.group === choice.group) last.members.push({ choice, index })
    else runs.push({ group: choice.group, members: [{ choice, index }] })
  })
  return runs
}

/**
 * One choice among several, made with a digit, with letters and Enter, or with a click. It takes the focus as it appears, so that
 * the key after the one that asked is its answer.
 */
export const Listbox = ({ label, choices, active, onActive, onChoose }: ListboxProps) => {
  const id = useId()
  const type = useTypeAhead(choices, onActive)
  const [refused, setRefused] = useState<Choice | undefined>()
  const list = useRef<HTMLDivElement>(null)
  const activeOption = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => list.current?.focus(), [])
  // After every render, because what stands below may grow and leave the list less room.
  useEffect(() => {
    activeOption.current?.scrollIntoView({ block: 'nearest' })
  })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    // By a key that is held down a list is walked, not answered over and over: the next question has a list, too.
    if (event.repeat && !event.key.startsWith('Arrow')) {
      if (event.key.length === 1 || event.key === 'Enter') event.preventDefault()
      return
    }
    const isLetter = /^[\p{L} ]$/u.test(event.key)
    const isTyped = isLetter && type(event.key, event.timeStamp)
    const meaning = isTyped ? null : keyMeaning(choices, active, digitOn(event))
    setRefused(meaning?.kind === 'refuse' ? choices[meaning.index] : undefined)
    if (meaning?.kind === 'refuse') return event.preventDefault()
    if (meaning?.kind === 'move') onActive(meaning.index)
    else if (meaning) onChoose(meaning.index)
    else if (!isLetter) return
    event.preventDefault()
  }
  const drawOption = ({ choice, index }: { choice: Choice; index: number }) => (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: focus and keys stay with the listbox
    <div
      key={choice.id}
      ref={index === active ? activeOption : undefined}
      id={`${id}-${index}`}
      role="option"
      className={styles.option}
      aria-selected={index === active}
      aria-disabled={choice.disabled || undefined}
      onClick={() => (choice.disabled ? setRefused(choice) : onChoose(index))}
    >
      <span className={styles.digit} aria-hidden="true">
        {index < 9 ? index + 1 : ''}
      </span>
      {choice.label}
      {choice.detail ? <span className={styles.detail}>{choice.detail}</span> : null}
    </div>
  )
  const options = (
    <div
      ref={list}
      role="listbox"
      aria-label={label}
      aria-activedescendant={`${id}-${active}`}
      tabIndex={0}
      className={styles.listbox}
      onKeyDown={onKeyDown}
    >
      {runsOf(choices).map(({ group, members }) =>
        group === null ? (
          <div key={members[0]?.index} className={styles.run}>
            {members.map(drawOption)}
          </div>
        ) : (
          // biome-ignore lint/a11y/useSemanticElements: options may only be grouped by role
          <div key={members[0]?.index} role="group" aria-label={group} className={styles.run}>
            <div className={styles.heading} aria-hidden="true">
              {group}
            </div>
            {members.map(drawOption)}
          </div>
        ),
      )}
    </div>
  )
  return (
    <>
      {options}
      {/* Of its own, because behind a dialog the page's one is silent. Sighted people read it in the list. */}
      <VisuallyHidden>
        <span role="status">{refused ? `${refused.label}: ${refused.detail ?? ''}` : ''}</span>
      </VisuallyHidden>
    </>
  )
}
