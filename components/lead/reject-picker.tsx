import { type FormEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { i18n } from '#i18n'
import type { RejectReason } from '../../lib/contract/decision.ts'
import type { Millis } from '../../lib/contract/time.ts'
import { useDraft } from '../../lib/ui-state/drafts.ts'
import type { Rejection } from '../app/decisions-context.ts'
import { Button } from '../primitives/button.tsx'
import { Dialog, DialogFoot } from '../primitives/dialog.tsx'
import { Field } from '../primitives/field.tsx'
import { Listbox } from '../primitives/listbox.tsx'
import type { Choice } from '../primitives/listbox-keys.ts'
import { dayIn } from '../words/day.ts'
import { spokenReason } from '../words/reason.ts'
import { onDateWords } from '../words/when.ts'
import type { About } from './about.ts'

type RejectPickerProps = {
  about: About
  reasons: readonly RejectReason[]
  touches: number
  now: Millis
  onReject: (rejection: Rejection) => void
  onClose: () => void
}

const choiceOf = (reason: RejectReason, touches: number): Choice => ({
  id: reason.code,
  label: reason.label,
  group: reason.group,
  disabled: touches < reason.minTouches,
  detail: touches < reason.minTouches ? i18n.t('picker.minTouches', reason.minTouches) : undefined,
})

/** Offered for reasons that ask when to look again. */
const RECYCLE_DAYS = 90

const pastDay = (day: string, now: Millis): string => {
  // Without a zone: a day of this machine's wall.
  const start = new Date(`${day}T00:00`).getTime() as Millis
  return i18n.t('picker.pastDay', [Number.isNaN(start) ? i18n.t('picker.nothing') : onDateWords(start, now)])
}

/** One key for a reason that asks for nothing; the others lead on to the field that they ask for. */
export const RejectPicker = (props: RejectPickerProps) => {
  const { about, reasons, touches, now, onReject, onClose } = props
  const form = useRef<HTMLFormElement>(null)
  const begin = { code: '', note: '', recycleOn: dayIn(now, RECYCLE_DAYS) as string }
  const [{ code, note, recycleOn }, change] = useDraft('reject', about.ids, begin)
  const [fault, setFault] = useState<string | null>(null)
  // What was typed goes with its reason, which may have left the list since.
  const [active, setActive] = useState(() =>
    Math.max(
      0,
      reasons.findIndex((one) => one.code === code),
    ),
  )
  const reason = reasons[active]
  const asksFor = reason?.asksFor ?? 'nothing'

  const submit = (chosen: RejectReason | undefined) => {
    if (!chosen || touches < chosen.minTouches) return
    if (chosen.asksFor === 'note' && !note.trim()) return setFault(i18n.t('picker.missingNote'))
    if (chosen.asksFor === 'recycleDate' && !(recycleOn > dayIn(now, 0)))
      return setFault(pastDay(recycleOn, now))
    onReject({
      reason: chosen.code,
      note: note.trim() || null,
      recycleOn: chosen.asksFor === 'recycleDate' ? recycleOn : null,
    })
  }
  const type = (part: Partial<typeof begin>) => change({ ...part, code: reason?.code ?? '' })
  const move = (index: number) => {
    setFault(null)
    setActive(index)
  }
  const choose = (index: number) => {
    // At once: the next key belongs into the field that this shows.
    flushSync(() => move(index))
    const chosen = reasons[index]
    if (chosen?.asksFor === 'nothing') submit(chosen)
    else form.current?.querySelector('input')?.focus()
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    submit(reason)
  }
  return (
    <Dialog title={i18n.t('picker.rejectTitle', [about.name])} onClose={onClose}>
      <Listbox
        label={i18n.t('picker.reason')}
        choices={reasons.map((one) => choiceOf(spokenReason(one), touches))}
        active={active}
        onActive={move}
        onChoose={choose}
      />
      <form ref={form} onSubmit={onSubmit} noValidate>
        {asksFor === 'recycleDate' ? (
          <Field
            type="date"
            max="9999-12-31"
            label={i18n.t('picker.recycleOn')}
            value={recycleOn}
            error={fault}
            onChange={(event) => type({ recycleOn: event.target.value })}
          />
        ) : null}
        <Field
          label={asksFor === 'note' ? i18n.t('picker.noteRequired') : i18n.t('picker.note')}
          placeholder={i18n.t('picker.notePlaceholder')}
          maxLength={2000}
          value={note}
          error={asksFor === 'note' ? fault : null}
          onChange={(event) => type({ note: event.target.value })}
        />
        <DialogFoot hint={i18n.t('picker.hint')}>
          <Button look="quiet" onClick={onClose}>
            {i18n.t('picker.cancel')}
          </Button>
          <Button look="primary" type="submit">
            {i18n.t('decision.reject')}
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  )
}
