import { expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import type { SyncStatus } from '../../lib/queries/sync-status.ts'
import { eventually } from '../../test/fixtures/eventually.ts'
import { laneSections } from './lane-sections.ts'
import { QueuePane } from './queue-pane.tsx'

it('does not call the queue clear while no sync has ended, whatever keeps it from that', async () => {
  const sections = laneSections({ hot: [], warm: [], cold: [] }, new Set(), {})
  const error = { code: 'internal', message: 'as the test asked' }
  const status: SyncStatus = {
    ...{ phase: 'failing', lastSyncedAt: null, error },
    ...{ progress: null, pending: 0, refused: 0 },
  }
  await render(
    <QueuePane sections={sections} status={status} selectedId={null} covered={false}>
      {null}
    </QueuePane>,
  )
  await eventually(() => expect(document.body.textContent).toContain('Fetching'))
  expect(page.getByText('The queue is clear').query()).toBeNull()
})
