import type { Millis } from '../../lib/contract/time.ts'
import type { LeadDetail } from '../../lib/queries/lead-detail.ts'
import { useUi } from '../../lib/ui-state/use-ui.ts'
import { useDecisions } from '../app/decisions-context.ts'
import { DisputeForm } from '../receipt/dispute-form.tsx'
import { dayIn } from '../words/day.ts'
import { RejectPicker } from './reject-picker.tsx'
import { SnoozePicker } from './snooze-picker.tsx'
import { TouchPicker } from './touch-picker.tsx'

type PickersProps = { kind: 'reject' | 'snooze' | 'touch' | 'dispute'; detail: LeadDetail; now: Millis }

/** Offered for reasons that ask when to look again. */
const RECYCLE_DAYS = 90

/** What asks one more question before a decision is made. */
const Pickers = ({ kind, detail: { lead, reasons, state }, now }: PickersProps) => {
  const { reject, snooze, touch, dispute } = useDecisions()
  const { openDialog, disputing } = useUi()
  const close = () => openDialog(null)
  /** The dialog is gone before the decision moves the focus on. */
  const closing =
    <Args extends unknown[]>(act: (...args: Args) => void) =>
    (...args: Args) => {
      close()
      act(...args)
    }
  const common = { name: lead.name, onClose: close }
  if (kind === 'snooze')
    return <SnoozePicker {...common} now={now} onSnooze={closing((until) => snooze(lead, until))} />
  if (kind === 'touch')
    return <TouchPicker {...common} onTouch={closing((channel, note) => touch(lead, channel, note))} />
  if (kind === 'dispute')
    return disputing ? (
      <DisputeForm
        line={disputing}
        onDispute={closing((note) => dispute(lead, { line: disputing.key, ruleId: disputing.ruleId, note }))}
        onClose={close}
      />
    ) : null
  return (
    <RejectPicker
      {...common}
      reasons={reasons}
      touches={state.touches.length}
      recycleOn={dayIn(now, RECYCLE_DAYS)}
      onReject={closing((rejection) => reject(lead, rejection))}
    />
  )
}

export default Pickers
