import { i18n } from '#i18n'
import { useNews } from '../../lib/ui-state/use-news.ts'
import { useUi } from '../../lib/ui-state/use-ui.ts'
import { BandMark } from '../primitives/band-mark.tsx'
import { type LaneSection, walkable } from './lane-sections.ts'
import styles from './news-button.module.css'

/** The first of them in the order of work is taken in hand; none of them is news any more. */
const look = (sections: readonly LaneSection[]): void => {
  const { news, keep } = useNews.getState()
  const first = walkable(sections).find((id) => news.has(id))
  keep(() => false)
  if (first !== undefined) useUi.getState().select(first, { byKeyboard: true })
}

/** Who turned hot out of sight. It takes neither the focus nor the scroll: the rep looks when the rep wants to. */
export const NewsButton = ({ sections }: { sections: readonly LaneSection[] }) => {
  const count = useNews(({ news }) => news.size)
  if (count === 0) return null
  return (
    <button type="button" className={styles.news} onClick={() => look(sections)}>
      <BandMark heat="hot" />
      {i18n.t('news.hot', count)}
      <span aria-hidden="true">↑</span>
    </button>
  )
}
