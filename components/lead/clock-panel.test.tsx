import { describe, expect, it } from 'vitest'
import { render } from 'vitest-browser-react'
import type { Calendar } from '../../lib/contract/sla.ts'
import type { Millis } from '../../lib/contract/time.ts'
import type { SlaEvents } from '../../lib/domain/sla/sla-clock.ts'
import { aPolicy } from '../../test/fixtures/builders.ts'
import { RulesContext } from '../app/rules-context.ts'
import { ClockPanel } from './clock-panel.tsx'

const MINUTE = 60_000
const rules = {
  policy: aPolicy({
    targets: [
      { band: 'hot', minutes: 120, calendarId: 'always' },
      { band: 'warm', minutes: 1440, calendarId: 'always' },
    ],
  }),
  calendars: new Map<string, Calendar>([['always', { kind: 'always', id: 'always', name: 'Always' }]]),
}

/** Routed so many minutes ago; half a minute more, so that no second that passes meanwhile changes a word. */
const routed = (minutesAgo: number, over: Partial<SlaEvents> = {}): SlaEvents => {
  const at = (Date.now() - minutesAgo * MINUTE - 30_000) as Millis
  return { createdAt: at, routes: [{ at, band: 'hot' }], touches: [], closedAt: null, pauses: [], ...over }
}

const shown = (events: SlaEvents) =>
  render(
    <RulesContext value={rules}>
      <ClockPanel events={events} />
    </RulesContext>,
  )

/** How much of the track is run, in per cent. */
const runOf = (container: Element): number =>
  Number.parseFloat(container.querySelector<HTMLElement>('[aria-hidden] > *')?.style.width ?? 'NaN')

describe('the clock of the lead in hand', () => {
  it.each([
    ['calm', 30, '1 h 29 min left', 25],
    ['in warning', 110, '9 min left', 92],
    ['over', 138, '18 min over', 100],
  ])('%s: in words, and as far as it has run', async (_state, minutesAgo, words, run) => {
    const { container, getByRole } = await shown(routed(minutesAgo))
    await expect.element(getByRole('timer')).toHaveTextContent(words)
    expect(runOf(container)).toBeCloseTo(run, -1)
  })

  it('begins anew with the band that rules, in words and in what has run', async () => {
    const [{ createdAt }, { routes }] = [routed(600), routed(30)]
    const rerouted = routed(30, { createdAt, routes: [{ at: createdAt, band: 'warm' }, ...routes] })
    const { container, getByRole } = await shown(rerouted)
    await expect.element(getByRole('timer')).toHaveTextContent('1 h 29 min left')
    expect(runOf(container)).toBeCloseTo(25, -1)
  })

  it('is silent: a clock that spoke would drown everything else', async () => {
    const { getByRole } = await shown(routed(110))
    await expect.element(getByRole('timer')).toHaveAttribute('aria-live', 'off')
  })

  it('of a touch that came too late stays a miss', async () => {
    const { getByRole } = await shown(routed(138, { touches: [Date.now() as Millis] }))
    await expect.element(getByRole('timer')).toHaveTextContent('missed')
  })

  it('says that there is no target where the workspace has none', async () => {
    const { getByRole } = await render(<ClockPanel events={routed(30)} />)
    await expect.element(getByRole('timer')).toHaveTextContent('no target')
  })
})
