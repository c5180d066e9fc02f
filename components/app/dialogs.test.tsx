import { expect, it } from 'vitest'
import { render } from 'vitest-browser-react'
import type { Millis } from '../../lib/contract/time.ts'
import type { LeadDetail } from '../../lib/queries/lead-detail.ts'
import { seeName } from '../../lib/ui-state/seen-names.ts'
import { type OpenDialog, useUi } from '../../lib/ui-state/use-ui.ts'
import { eventually } from '../../test/fixtures/eventually.ts'
import { Dialogs } from './dialogs.tsx'

const questions: OpenDialog[] = ['reject', 'snooze', 'touch', 'note', 'dispute']

/** As much of a lead as is asked before a question is drawn. */
const detailOf = (id: string) => ({ lead: { id, name: id } }) as unknown as LeadDetail

it.each(questions)(
  'a question of %s ends with the lead that it was about: keys are not kept for the next one',
  async (dialog) => {
    useUi.setState({ ...useUi.getInitialState(), dialog })
    await render(<Dialogs detail={null} now={0 as Millis} />)
    await eventually(() => expect(useUi.getState().dialog).toBeNull())
  },
)

it.each(questions)('a question of %s is not asked of another lead, and says so', async (dialog) => {
  seeName('ada' as LeadDetail['lead']['id'], 'Ada Sample')
  useUi.setState({ ...useUi.getInitialState(), dialog })
  const { rerender } = await render(<Dialogs detail={undefined} now={0 as Millis} />)
  useUi.setState({ asksAbout: null })
  await rerender(<Dialogs detail={detailOf('ada')} now={0 as Millis} />)
  expect(useUi.getState().dialog).toBe(dialog)
  await rerender(<Dialogs detail={detailOf('bob')} now={0 as Millis} />)
  await eventually(() => expect(useUi.getState().dialog).toBeNull())
  expect(useUi.getState().notice).toMatchObject({ text: 'Nothing was saved: Ada Sample is no longer here.' })
})
