import { useState } from 'react'
import { i18n } from '#i18n'
import type { TouchChannel } from '../../lib/contract/decision.ts'
import { Button } from '../primitives/button.tsx'
import { Dialog, DialogFoot } from '../primitives/dialog.tsx'
import { Field } from '../primitives/field.tsx'
import { Listbox } from '../primitives/listbox.tsx'
import { channelWords } from '../words/channel.ts'

type TouchPickerProps = {
  name: string
  onTouch: (channel: TouchChannel, note: string | null) => void
  onClose: () => void
}

const channels: readonly TouchChannel[] = ['call', 'email', 'linkedin', 'meeting']

/** A rep's own call, e-mail, message or meeting: what meets the clock. */
export const TouchPicker = ({ name, onTouch, onClose }: TouchPickerProps) => {
  const [active, setActive] = useState(0)
  const [note, setNote] = useState('')
  const choose = (index: number) => {
    const channel = channels[index]
    if (channel) onTouch(channel, note.trim() || null)
  }
  return (
    <Dialog title={i18n.t('picker.touchTitle', [name])} onClose={onClose}>
      <Listbox
        label={i18n.t('picker.channel')}
        choices={channels.map((id) => ({ id, label: channelWords(id), group: null }))}
        active={active}
        onActive={setActive}
        onChoose={choose}
      />
      <form
        onSubmit={(event) => {
          event.preventDefault()
          choose(active)
        }}
      >
        <Field
          label={i18n.t('picker.note')}
          placeholder={i18n.t('picker.notePlaceholder')}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <DialogFoot hint={i18n.t('picker.hint')}>
          <Button look="quiet" onClick={onClose}>
            {i18n.t('picker.cancel')}
          </Button>
          <Button look="primary" type="submit">
            {i18n.t('decision.touch')}
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  )
}
