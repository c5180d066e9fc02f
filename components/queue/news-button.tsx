import { i18n } from '#i18n'
import type { LeadId } from '../../lib/contract/ids.ts'
import { isLooking, useLook } from '../../lib/ui-state/use-look.ts'
import { useNews } from '../../lib/ui-state/use-news.ts'
import { useUi } from '../../lib/ui-state/use-ui.ts'
import { BandMark } from '../primitives/band-mark.tsx'
import styles from './news-button.module.css'
import { useFound } from './use-found.ts'

/** What hides the lead from the list goes: a search or a filter that does not find it, and the fold of its lane. */
const uncover = (id: LeadId): void => {
  const look = useLook.getState()
  const { found } = useFound.getState()
  const isFound = isLooking(look) && found?.search === look.search && found.ids.includes(id)
  // A list without lanes has nothing folded.
  if (isFound && found.order === null) return
  if (!isFound) look.showQueue()
  const { collapsed, toggleLane } = useUi.getState()
  if (collapsed.hot) toggleLane('hot')
}

/** The first of them in the order of work is taken in hand; none of them is news any more. */
const look = (): void => {
  const { news, keep } = useNews.getState()
  const { leaving, select } = useUi.getState()
  const first = [...news].find((id) => !leaving.has(id))
  keep(() => false)
  if (first === undefined) return
  uncover(first)
  select(first, { byKeyboard: true })
}

/** Who turned hot out of sight. It takes neither the focus nor the scroll: the rep looks when the rep wants to. */
export const NewsButton = () => {
  const count = useNews(({ news }) => news.size)
  if (count === 0) return null
  return (
    <button type="button" className={styles.news} onClick={look}>
      <BandMark heat="hot" />
      {i18n.t('news.hot', count)}
      <span aria-hidden="true">↑</span>
    </button>
  )
}
