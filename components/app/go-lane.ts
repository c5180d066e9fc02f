import { i18n } from '#i18n'
import type { Lane } from '../../lib/domain/queue/queue-order.ts'
import type { QueueOrder } from '../../lib/queries/queue-order.ts'
import { useUi } from '../../lib/ui-state/use-ui.ts'
import { heatWords } from '../words/heat.ts'

/** To the first lead of a lane, which is unfolded for it; an empty one says so and moves nobody. */
export const goLane = (order: QueueOrder | undefined, lane: Lane): void => {
  const { leaving, collapsed, toggleLane, select, say } = useUi.getState()
  const first = order?.[lane].find((id) => !leaving.has(id))
  if (first === undefined) {
    say({ text: i18n.t('queue.laneEmpty', [heatWords(lane)]), tone: 'done', undoable: false })
    return
  }
  if (collapsed[lane]) toggleLane(lane)
  select(first, { byKeyboard: true })
}
