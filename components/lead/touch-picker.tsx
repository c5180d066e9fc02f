import { type FormEvent, useState } from 'react'
import { i18n } from '#i18n'
import type { TouchChannel } from '../../lib/contract/decision.ts'
import { touchResults } from '../../lib/domain/decisions/touch-results.ts'
import { useDraft } from '../../lib/ui-state/drafts.ts'
import type { Touch } from '../app/decisions-context.ts'
import { Button } from '../primitives/button.tsx'
import { Dialog, DialogFoot } from '../primitives/dialog.tsx'
import { Field } from '../primitives/field.tsx'
import { Listbox } from '../primitives/listbox.tsx'
import { capitalised } from '../words/capitalised.ts'
import { channelWords } from '../words/channel.ts'
import { touchResultWords } from '../words/touch-result.ts'
import type { About } from './about.ts'

type TouchPickerProps = { about: About; onTouch: (touch: Touch) => void; onClose: () => void }

const channels = Object.keys(touchResults) as TouchChannel[]

/** Two keys at most: the channel, then what came of it. Nobody is made to say more than the first. */
export const TouchPicker = ({ about, onTouch, onClose }: TouchPickerProps) => {
  const [{ note }, change] = useDraft('touch', about.ids, { note: '' })
  const [channel, setChannel] = useState<TouchChannel | null>(null)
  const [active, setActive] = useState(0)
  const results: readonly string[] = channel === null ? [] : touchResults[channel]
  const choices =
    channel === null
      ? channels.map((id) => ({ id, label: channelWords(id), group: null }))
      : [
          ...results.map((id) => ({ id, label: capitalised(touchResultWords(id)), group: null })),
          { id: 'none', label: i18n.t('picker.noResult'), group: null },
        ]
  const goTo = (next: TouchChannel | null) => {
    setActive(next === null ? channels.indexOf(channel ?? 'call') : 0)
    setChannel(next)
  }
  const choose = (index: number) => {
    if (channel === null) return goTo(channels[index] ?? null)
    setActive(index)
    onTouch({ channel, result: results[index] ?? null, note: note.trim() || null })
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    choose(active)
  }
  return (
    <Dialog
      title={
        channel === null
          ? i18n.t('picker.touchTitle', [about.name])
          : i18n.t('picker.touchTitleOf', [channelWords(channel), about.name])
      }
      onClose={onClose}
    >
      <Listbox
        key={channel}
        label={channel === null ? i18n.t('picker.channel') : i18n.t('picker.result')}
        choices={choices}
        active={active}
        onActive={setActive}
        onChoose={choose}
      />
      <form onSubmit={onSubmit}>
        <Field
          label={i18n.t('picker.note')}
          placeholder={i18n.t('picker.notePlaceholder')}
          maxLength={2000}
          value={note}
          onChange={(event) => change({ note: event.target.value })}
        />
        <DialogFoot hint={i18n.t('picker.hint')}>
          {channel === null ? (
            <Button look="quiet" onClick={onClose}>
              {i18n.t('picker.cancel')}
            </Button>
          ) : (
            <Button look="quiet" onClick={() => goTo(null)}>
              {i18n.t('picker.otherChannel')}
            </Button>
          )}
          <Button look="primary" type="submit">
            {channel === null ? i18n.t('picker.next') : i18n.t('decision.touch')}
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  )
}
