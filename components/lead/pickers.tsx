import type { LeadId } from '../../lib/contract/ids.ts'
import type { Millis } from '../../lib/contract/time.ts'
import type { LeadDetail } from '../../lib/queries/lead-detail.ts'
import { useRules } from '../../lib/queries/rules.ts'
import { useUi } from '../../lib/ui-state/use-ui.ts'
import { useDecisions } from '../app/decisions-context.ts'
import { DisputeForm } from '../receipt/dispute-form.tsx'
import { aboutMany } from './about.ts'
import { NotePicker } from './note-picker.tsx'
import { RejectPicker } from './reject-picker.tsx'
import { SnoozePicker } from './snooze-picker.tsx'
import { TouchPicker } from './touch-picker.tsx'

export type Question = 'reject' | 'snooze' | 'touch' | 'note' | 'dispute'

type PickersProps = {
  kind: Question
  /** The leads that are asked about at once; null: the one in hand. */
  many: readonly LeadId[] | null
  detail: LeadDetail | null | undefined
  now: Millis
}

/** The dialog is gone before the decision moves the focus on. */
const useClosing = () => {
  const openDialog = useUi((ui) => ui.openDialog)
  const close = () => openDialog(null)
  const closing =
    <Args extends unknown[]>(act: (...args: Args) => void) =>
    (...args: Args) => {
      close()
      act(...args)
    }
  return { close, closing }
}

type OneProps = { kind: Question; detail: LeadDetail; now: Millis }

const AboutOne = ({ kind, detail: { lead, reasons, state }, now }: OneProps) => {
  const { reject, snooze, touch, note, dispute } = useDecisions()
  const disputing = useUi((ui) => ui.disputing)
  const { close, closing } = useClosing()
  const common = { about: { ids: [lead.id], name: lead.name }, onClose: close }
  if (kind === 'snooze')
    return <SnoozePicker {...common} now={now} onSnooze={closing((chosen) => snooze(lead, chosen))} />
  if (kind === 'touch') return <TouchPicker {...common} onTouch={closing((chosen) => touch(lead, chosen))} />
  if (kind === 'note') return <NotePicker {...common} onNote={closing((text) => note(lead, text))} />
  if (kind === 'dispute')
    return disputing ? (
      <DisputeForm
        leadId={lead.id}
        line={disputing}
        onDispute={closing((text) =>
          dispute(lead, { line: disputing.key, ruleId: disputing.ruleId, note: text }),
        )}
        onClose={close}
      />
    ) : null
  return (
    <RejectPicker
      {...common}
      reasons={reasons}
      touches={state.touches.length}
      now={now}
      onReject={closing((rejection) => reject(lead, rejection))}
    />
  )
}

type ManyProps = { kind: Question; ids: readonly LeadId[]; now: Millis }

/** Only what can be said of many at once. Whoever a reason does not fit is refused one by one, and told. */
const AboutMany = ({ kind, ids, now }: ManyProps) => {
  const { decideMany } = useDecisions()
  const reasons = useRules()?.reasons
  const { close, closing } = useClosing()
  const common = { about: aboutMany(ids), onClose: close }
  if (kind === 'snooze')
    return (
      <SnoozePicker
        {...common}
        now={now}
        onSnooze={closing((chosen) => decideMany(ids, { kind, ...chosen }))}
      />
    )
  return kind === 'reject' && reasons ? (
    <RejectPicker
      {...common}
      reasons={reasons}
      touches={Number.POSITIVE_INFINITY}
      now={now}
      onReject={closing((rejection) => decideMany(ids, { kind, ...rejection }))}
    />
  ) : null
}

/** What asks one more question before a decision is made. */
const Pickers = ({ kind, many, detail, now }: PickersProps) => {
  if (many) return <AboutMany kind={kind} ids={many} now={now} />
  return detail ? <AboutOne kind={kind} detail={detail} now={now} /> : null
}

export default Pickers
