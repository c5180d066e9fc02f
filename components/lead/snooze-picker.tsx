import { type FormEvent, useRef, useState } from 'react'
import { i18n } from '#i18n'
import type { Millis } from '../../lib/contract/time.ts'
import { Button } from '../primitives/button.tsx'
import { Dialog, DialogFoot } from '../primitives/dialog.tsx'
import { Field } from '../primitives/field.tsx'
import { Listbox } from '../primitives/listbox.tsx'
import { whenWords } from '../words/when.ts'
import { type SnoozeChoice, snoozeChoices } from './snooze-choices.ts'

type SnoozePickerProps = {
  name: string
  now: Millis
  onSnooze: (until: Millis) => void
  onClose: () => void
}

const labels: Record<SnoozeChoice['id'], () => string> = {
  laterToday: () => i18n.t('picker.laterToday'),
  tomorrow: () => i18n.t('picker.tomorrow'),
  inTwoDays: () => i18n.t('picker.inTwoDays'),
  nextWeek: () => i18n.t('picker.nextWeek'),
}

const PickTime = ({ now, onSnooze }: Pick<SnoozePickerProps, 'now' | 'onSnooze'>) => {
  const [fault, setFault] = useState<string | null>(null)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = String(new FormData(event.currentTarget).get('until') ?? '')
    // Without a zone: as the wall clock of this machine shows it.
    const until = new Date(typed).getTime() as Millis
    if (until > now) onSnooze(until)
    else setFault(i18n.t('picker.pastTime', [typed ? whenWords(until, now) : i18n.t('picker.nothing')]))
  }
  return (
    <form onSubmit={submit} noValidate>
      <Field
        autoFocus
        name="until"
        type="datetime-local"
        label={i18n.t('picker.pickTime')}
        error={fault}
        onChange={() => setFault(null)}
      />
      <DialogFoot>
        <Button look="primary" type="submit">
          {i18n.t('decision.snooze')}
        </Button>
      </DialogFoot>
    </form>
  )
}

/** Out of the queue until a time: one key for the usual ones. */
export const SnoozePicker = ({ name, now, onSnooze, onClose }: SnoozePickerProps) => {
  const offered = useRef(snoozeChoices(now)).current
  const [active, setActive] = useState(0)
  const [picking, setPicking] = useState(false)
  const choices = [
    ...offered.map(({ id, until }) => ({
      id,
      label: labels[id](),
      group: null,
      detail: whenWords(until, now),
    })),
    { id: 'pick', label: i18n.t('picker.pick'), group: null },
  ]
  const choose = (index: number) => {
    const chosen = offered[index]
    setActive(index)
    if (chosen) onSnooze(chosen.until)
    else setPicking(true)
  }
  return (
    <Dialog title={i18n.t('picker.snoozeTitle', [name])} onClose={onClose}>
      <Listbox
        label={i18n.t('picker.until')}
        choices={choices}
        active={active}
        onActive={setActive}
        onChoose={choose}
      />
      {picking ? <PickTime now={now} onSnooze={onSnooze} /> : null}
    </Dialog>
  )
}
