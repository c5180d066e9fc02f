import { describe, expect, it } from 'vitest'
import { render } from 'vitest-browser-react'
import type { LeadId } from '../../lib/contract/ids.ts'
import type { LeadDetail } from '../../lib/queries/lead-detail.ts'
import { type OpenDialog, useUi } from '../../lib/ui-state/use-ui.ts'
import { aLead } from '../../test/fixtures/builders.ts'
import { eventually } from '../../test/fixtures/eventually.ts'
import { useNoStrayQuestion } from './use-no-stray-question.ts'

type Hand = Parameters<typeof useNoStrayQuestion>

const Page = ({ hand }: { hand: Hand }) => {
  useNoStrayQuestion(...hand)
  return null
}

const none = (id: string): Hand => [id as LeadId, null]
const unread = (id: string): Hand => [id as LeadId, undefined]
const read = (id: string, name = id): Hand => [
  id as LeadId,
  { lead: aLead({ id, name }) } as unknown as Pick<LeadDetail, 'lead'>,
]

const asked = async (dialog: OpenDialog, first: Hand, about: readonly LeadId[] | null = null) => {
  useUi.setState({ ...useUi.getInitialState(), dialog, asksAbout: about })
  const { rerender } = await render(<Page hand={first} />)
  return (next: Hand) => rerender(<Page hand={next} />)
}
const open = () => useUi.getState().dialog
const said = () => useUi.getState().notice?.text

describe.each<OpenDialog>(['reject', 'snooze', 'touch', 'note', 'dispute'])('a question of %s', (dialog) => {
  it('ends with the lead that it was about, and says that nothing was saved', async () => {
    const turn = await asked(dialog, read('ada', 'Ada Sample'))
    await turn(none('ada'))
    await eventually(() => expect(open()).toBeNull())
    expect(said()).toBe('Nothing was saved: Ada Sample is no longer here.')
  })

  it('is not asked of the lead that comes in hand before the first one was read', async () => {
    const turn = await asked(dialog, unread('ada'))
    await turn(unread('ada'))
    expect(open()).toBe(dialog)
    await turn(read('bob'))
    await eventually(() => expect(open()).toBeNull())
    expect(said(), 'whatever took the hand there says so').toBeUndefined()
  })

  it('stays while its lead changes', async () => {
    const turn = await asked(dialog, unread('ada'))
    for (const name of ['Ada', 'Ada Sample']) await turn(read('ada', name))
    expect(open()).toBe(dialog)
  })
})

it('a question about many stays, whoever is in hand; so does what is about no lead', async () => {
  for (const [dialog, about] of [
    ['reject', ['ada' as LeadId]],
    ['help', null],
  ] as const) {
    const turn = await asked(dialog, read('ada'), about)
    await turn(none('bob'))
    expect(open()).toBe(dialog)
  }
})
