import { i18n } from '#i18n'
import type { LeadId } from '../../lib/contract/ids.ts'
import { useChecked } from '../../lib/ui-state/use-checked.ts'
import { useUi } from '../../lib/ui-state/use-ui.ts'
import { hinted } from '../keyboard/hinted.ts'
import { runShortcut } from '../keyboard/use-shortcuts.ts'
import styles from './row-check.module.css'

type RowCheckProps = {
  id: LeadId
  name: string
  checked: boolean
  /** Of the row in hand alone: the others are reached by walking. */
  tabbable: boolean
}

/** By mouse what the key does: the lead is taken in hand, and all from the last checked to it. */
export const checkRangeTo = (id: LeadId): void => {
  useUi.getState().select(id)
  runShortcut('checkRange')
}

/** Appears under the pointer, with the focus, where something is checked, and always where there is no pointer. */
export const RowCheck = ({ id, name, checked, tabbable }: RowCheckProps) => (
  <label className={styles.check}>
    <input
      type="checkbox"
      className={styles.box}
      aria-label={i18n.t('queue.check', [name])}
      {...hinted('check')}
      tabIndex={tabbable ? 0 : -1}
      checked={checked}
      // A change does not know of Shift.
      onClick={({ shiftKey }) => (shiftKey ? checkRangeTo(id) : useChecked.getState().toggle(id))}
      onChange={() => undefined}
    />
  </label>
)
