import { useRef, useState } from 'react'
import { i18n } from '#i18n'
import type { Millis } from '../../lib/contract/time.ts'
import { snoozeCauses } from '../../lib/domain/decisions/snooze-causes.ts'
import { useDraft } from '../../lib/ui-state/drafts.ts'
import type { Snooze } from '../app/decisions-context.ts'
import { Button } from '../primitives/button.tsx'
import { Dialog, DialogFoot } from '../primitives/dialog.tsx'
import { Listbox } from '../primitives/listbox.tsx'
import { capitalised } from '../words/capitalised.ts'
import { snoozeCauseWords } from '../words/snooze-cause.ts'
import { timeWords, whenWords } from '../words/when.ts'
import type { About } from './about.ts'
import { PickTime } from './pick-time.tsx'
import { type SnoozeChoice, snoozeChoices } from './snooze-choices.ts'

type SnoozePickerProps = {
  about: About
  now: Millis
  onSnooze: (snooze: Snooze) => void
  onClose: () => void
}

const labels: Record<SnoozeChoice['id'], () => string> = {
  laterToday: () => i18n.t('picker.laterToday'),
  tomorrow: () => i18n.t('picker.tomorrow'),
  inTwoDays: () => i18n.t('picker.inTwoDays'),
  nextWeek: () => i18n.t('picker.nextWeek'),
}

const causes = [...snoozeCauses, null]

/** The day is said by the choice itself where it is today or tomorrow. */
const detailOf = (choice: SnoozeChoice, now: Millis): string => {
  const { id, until } = choice
  if (until === null)
    return choice.sameAs === null
      ? i18n.t('picker.dayOver')
      : i18n.t('picker.sameAs', [labels[choice.sameAs]()])
  return id === 'laterToday' || id === 'tomorrow' ? timeWords(until) : whenWords(until, now)
}

/** Whether the clock waits too is said before it is chosen. */
const causeChoices = () =>
  causes.map((cause) => ({
    id: cause?.code ?? 'none',
    label: cause ? capitalised(snoozeCauseWords(cause.code)) : i18n.t('picker.noCause'),
    group: null,
    detail: cause?.pauses ? i18n.t('picker.clockPauses') : i18n.t('picker.clockRuns'),
  }))

type WhyProps = Omit<SnoozePickerProps, 'onSnooze'> & {
  until: Millis
  onCause: (cause: string | null) => void
  onBack: () => void
}

/** The second question. Enter alone answers it with nothing. */
const Why = ({ about, now, until, onCause, onBack, onClose }: WhyProps) => {
  const [active, setActive] = useState(causes.length - 1)
  return (
    <Dialog title={i18n.t('picker.snoozeTitleUntil', [about.name, whenWords(until, now)])} onClose={onClose}>
      <Listbox
        label={i18n.t('picker.cause')}
        choices={causeChoices()}
        active={active}
        onActive={setActive}
        onChoose={(index) => onCause(causes[index]?.code ?? null)}
      />
      <DialogFoot hint={i18n.t('picker.hint')}>
        <Button look="quiet" onClick={onBack}>
          {i18n.t('picker.otherTime')}
        </Button>
        <Button look="primary" onClick={() => onCause(causes[active]?.code ?? null)}>
          {i18n.t('decision.snooze')}
        </Button>
      </DialogFoot>
    </Dialog>
  )
}

/** Out of the queue until a time: one key says when, one why. */
export const SnoozePicker = ({ about, now, onSnooze, onClose }: SnoozePickerProps) => {
  const offered = useRef(snoozeChoices(now)).current
  const [{ typed }, change] = useDraft('snooze', about.ids, { typed: '' })
  const [active, setActive] = useState(() => offered.findIndex((one) => one.until !== null))
  const [picking, setPicking] = useState(false)
  const [until, setUntil] = useState<Millis | null>(null)
  if (until !== null)
    return (
      <Why
        about={about}
        now={now}
        until={until}
        onCause={(cause) => onSnooze({ until, cause })}
        onBack={() => setUntil(null)}
        onClose={onClose}
      />
    )
  const choices = [
    ...offered.map((one) => ({
      id: one.id,
      label: labels[one.id](),
      group: null,
      detail: detailOf(one, now),
      disabled: one.until === null,
    })),
    { id: 'pick', label: i18n.t('picker.pick'), group: null },
  ]
  const choose = (index: number) => {
    const chosen = offered[index]
    setActive(index)
    setPicking(!chosen)
    setUntil(chosen?.until ?? null)
  }
  return (
    <Dialog title={i18n.t('picker.snoozeTitle', [about.name])} onClose={onClose}>
      <Listbox
        label={i18n.t('picker.until')}
        choices={choices}
        active={active}
        onActive={setActive}
        onChoose={choose}
      />
      {picking ? (
        <PickTime now={now} typed={typed} onType={(text) => change({ typed: text })} onPick={setUntil} />
      ) : null}
    </Dialog>
  )
}
