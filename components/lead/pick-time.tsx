import { type FormEvent, useState } from 'react'
import { i18n } from '#i18n'
import type { Millis } from '../../lib/contract/time.ts'
import { Button } from '../primitives/button.tsx'
import { DialogFoot } from '../primitives/dialog.tsx'
import { Field } from '../primitives/field.tsx'
import { whenWords } from '../words/when.ts'

type PickTimeProps = {
  now: Millis
  typed: string
  onType: (text: string) => void
  onPick: (until: Millis) => void
}

/** A time to come, by the wall clock of this machine. */
export const PickTime = ({ now, typed, onType, onPick }: PickTimeProps) => {
  const [fault, setFault] = useState<string | null>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // Without a zone: as the wall clock of this machine shows it.
    const until = new Date(typed).getTime() as Millis
    if (until > now) return onPick(until)
    // An empty field, or a year that no calendar has, is no number.
    setFault(i18n.t('picker.pastTime', [until <= now ? whenWords(until, now) : i18n.t('picker.nothing')]))
  }
  return (
    <form onSubmit={submit} noValidate>
      <Field
        autoFocus
        type="datetime-local"
        max="9999-12-31T23:59"
        label={i18n.t('picker.pickTime')}
        value={typed}
        error={fault}
        onChange={(event) => {
          setFault(null)
          onType(event.target.value)
        }}
      />
      <DialogFoot>
        <Button look="primary" type="submit">
          {i18n.t('picker.next')}
        </Button>
      </DialogFoot>
    </form>
  )
}
