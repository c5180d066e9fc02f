import { i18n } from '#i18n'
import type { LeadId } from '../../lib/contract/ids.ts'
import { useChecked } from '../../lib/ui-state/use-checked.ts'
import { runShortcut } from '../keyboard/use-shortcuts.ts'
import { Button } from '../primitives/button.tsx'
import { Icon } from '../primitives/icon.tsx'
import type { LaneSection } from '../queue/lane-sections.ts'
import { heatWords } from '../words/heat.ts'
import styles from './bulk-bar.module.css'

type BulkBarProps = {
  sections: readonly LaneSection[]
  /** The lane that “all” is about is its. */
  inHand: LeadId | null
}

/** The lane of the lead in hand, if it is not checked whole; else the first that has somebody checked. */
const laneToFill = (
  sections: readonly LaneSection[],
  inHand: LeadId | null,
  checked: ReadonlySet<LeadId>,
) => {
  const section =
    sections.find(({ ids }) => inHand !== null && ids.includes(inHand)) ??
    sections.find(({ ids }) => ids.some((id) => checked.has(id)))
  return section?.ids.some((id) => !checked.has(id)) ? section : undefined
}

/** What can be done with several leads at once; there as long as any is checked. */
const BulkBar = ({ sections, inHand }: BulkBarProps) => {
  const { checked, check, clear } = useChecked()
  const lane = laneToFill(sections, inHand, checked)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls
    <div role="group" aria-label={i18n.t('bulk.label')} className={styles.bar}>
      <span className={styles.count}>{i18n.t('bulk.checked', checked.size)}</span>
      {lane ? (
        <Button look="quiet" onClick={() => check(lane.ids)}>
          {i18n.t('bulk.all', [heatWords(lane.lane)])}
        </Button>
      ) : null}
      <span className={styles.clear}>
        <Button look="icon" aria-label={i18n.t('bulk.clear')} onClick={clear}>
          <Icon name="close" size={12} />
        </Button>
      </span>
      <span className={styles.acts}>
        <Button look="primary" shortcut="accept" onClick={() => runShortcut('accept')}>
          {i18n.t('decision.accept')}
        </Button>
        <Button shortcut="reject" onClick={() => runShortcut('reject')}>
          {i18n.t('decision.reject')}
        </Button>
        <Button shortcut="snooze" onClick={() => runShortcut('snooze')}>
          {i18n.t('decision.snooze')}
        </Button>
      </span>
    </div>
  )
}

export default BulkBar
