import { expect, it } from 'vitest'
import { render } from 'vitest-browser-react'
import { useUi } from '../../lib/ui-state/use-ui.ts'
import { eventually } from '../../test/fixtures/eventually.ts'
import FoundList from './found-list.tsx'

it('says that something stands on the screen: who searches before the queue does waits for no card', async () => {
  useUi.setState(useUi.getInitialState())
  const found = { list: null, words: ['ada'], leads: [], ids: [], order: null, complete: true }
  await render(<FoundList found={found} selectedId={null} covered={false} />)
  await eventually(() => expect(useUi.getState().drawn).toBe(true))
})
