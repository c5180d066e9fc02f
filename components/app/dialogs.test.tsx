import { expect, it } from 'vitest'
import { render } from 'vitest-browser-react'
import type { Millis } from '../../lib/contract/time.ts'
import { type OpenDialog, useUi } from '../../lib/ui-state/use-ui.ts'
import { eventually } from '../../test/fixtures/eventually.ts'
import { Dialogs } from './dialogs.tsx'

it.each<OpenDialog>(['reject', 'snooze', 'touch', 'note', 'dispute'])(
  'a question of %s ends with the lead that it was about: keys are not kept for the next one',
  async (dialog) => {
    useUi.setState({ ...useUi.getInitialState(), dialog })
    await render(<Dialogs detail={null} now={0 as Millis} />)
    await eventually(() => expect(useUi.getState().dialog).toBeNull())
  },
)
