import { rangesOf } from '../../lib/domain/queue/search-text.ts'
import styles from './marked.module.css'

/** A text in which what was searched for is marked. */
export const Marked = ({ text, words }: { text: string; words: readonly string[] }) => {
  const ranges = words.length === 0 ? [] : rangesOf(text, words)
  let from = 0
  const parts = ranges.flatMap((range) => {
    const before = text.slice(from, range.from)
    from = range.to
    return [
      before,
      <mark key={range.from} className={styles.mark}>
        {text.slice(range.from, range.to)}
      </mark>,
    ]
  })
  return [...parts, text.slice(from)]
}
