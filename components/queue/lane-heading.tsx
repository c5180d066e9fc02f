import { useUi } from '../../lib/ui-state/use-ui.ts'
import { BandMark } from '../primitives/band-mark.tsx'
import { Icon } from '../primitives/icon.tsx'
import { countWords } from '../words/count.ts'
import { heatWords } from '../words/heat.ts'
import styles from './lane-heading.module.css'
import type { LaneSection } from './lane-sections.ts'

/** Stays at the top while its lane scrolls by; folds the lane away. */
export const LaneHeading = ({ lane, count, collapsed }: LaneSection) => {
  const toggleLane = useUi((ui) => ui.toggleLane)
  return (
    <h2 className={styles.heading}>
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={!collapsed}
        onClick={() => toggleLane(lane)}
      >
        <BandMark heat={lane} />
        {heatWords(lane)}
        <span className={styles.count}>{countWords(count)}</span>
        <span className={styles.chevron}>
          <Icon name="down" size={12} />
        </span>
      </button>
    </h2>
  )
}
