import { beforeEach, describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import type { LeadId } from '../../lib/contract/ids.ts'
import type { Millis } from '../../lib/contract/time.ts'
import { defaultRejectReasons } from '../../lib/domain/decisions/default-reject-reasons.ts'
import { forgetDrafts } from '../../lib/ui-state/drafts.ts'
import { RejectPicker } from './reject-picker.tsx'
import { SnoozePicker } from './snooze-picker.tsx'
import { TouchPicker } from './touch-picker.tsx'

const ada = { about: { ids: ['ada' as LeadId], name: 'Ada Sample' }, onClose: () => undefined }
/** A Monday, at noon. */
const now = new Date(2026, 2, 2, 12).getTime() as Millis

beforeEach(forgetDrafts)

describe('a touch', () => {
  const shown = async () => {
    const onTouch = vi.fn()
    return { onTouch, screen: await render(<TouchPicker {...ada} onTouch={onTouch} />) }
  }

  it('is two keys: the channel, then what came of it', async () => {
    const { onTouch } = await shown()
    await userEvent.keyboard('11')
    expect(onTouch).toHaveBeenCalledExactlyOnceWith({
      channel: 'call',
      result: expect.any(String),
      note: null,
    })
  })

  it('needs not say what came of it, and can change its channel', async () => {
    const { onTouch, screen } = await shown()
    await userEvent.keyboard('1')
    await screen.getByRole('button', { name: 'Other channel' }).click()
    await expect.element(screen.getByRole('listbox', { name: 'Channel' })).toHaveFocus()
    await userEvent.keyboard('2{End}{Enter}')
    expect(onTouch).toHaveBeenCalledExactlyOnceWith({ channel: 'email', result: null, note: null })
  })

  it('keeps the note over both questions', async () => {
    const { onTouch, screen } = await shown()
    await screen.getByRole('textbox').fill('Asks for a quote')
    await userEvent.keyboard('{Enter}')
    await expect.element(screen.getByRole('textbox')).toHaveValue('Asks for a quote')
    await userEvent.keyboard('1')
    expect(onTouch.mock.lastCall).toMatchObject([{ channel: 'call', note: 'Asks for a quote' }])
  })
})

describe('a snooze', () => {
  const shown = async (at = now) => {
    const onSnooze = vi.fn()
    return { onSnooze, screen: await render(<SnoozePicker {...ada} now={at} onSnooze={onSnooze} />) }
  }

  it('names the day once', async () => {
    const { screen } = await shown()
    await expect
      .element(screen.getByRole('option', { name: 'Tomorrow' }))
      .toHaveTextContent(/^\d?Tomorrow\s*0?9:00( AM)?$/)
  })

  it('says of each cause whether the clock waits too', async () => {
    const { screen } = await shown()
    await userEvent.keyboard('1')
    const details = screen
      .getByRole('option')
      .elements()
      .map((option) => /clock (pauses|runs on)/.exec(option.textContent ?? '')?.[1])
    expect(new Set(details)).toEqual(new Set(['pauses', 'runs on']))
  })

  it('in the evening has the same digits, and says why one of them does nothing', async () => {
    const { onSnooze, screen } = await shown(new Date(2026, 2, 2, 19).getTime() as Millis)
    await userEvent.keyboard('1')
    await expect.element(screen.getByRole('status')).toHaveTextContent('Later today: no longer today')
    await expect
      .element(screen.getByRole('option', { name: 'Tomorrow' }))
      .toHaveAttribute('aria-selected', 'true')
    await userEvent.keyboard('2{Enter}')
    expect(onSnooze.mock.lastCall).toMatchObject([{ until: new Date(2026, 2, 3, 9).getTime() }])
  })

  it('ends in time to come, for no cause by Enter alone', async () => {
    const { onSnooze } = await shown()
    await userEvent.keyboard('2{Enter}')
    const [{ until, cause }] = onSnooze.mock.lastCall ?? [{}]
    expect([until > now, cause]).toEqual([true, null])
  })

  it('does not end in the past, and says what was chosen', async () => {
    const { onSnooze, screen } = await shown()
    await userEvent.keyboard('{End}{Enter}')
    await screen.getByLabelText('Come back on').fill('2026-03-01T09:00')
    await screen.getByRole('button', { name: 'Next' }).click()
    await expect
      .element(screen.getByText(/^Expected a time to come; got yesterday 0?9:00( AM)?\.$/))
      .toBeVisible()
    const field = screen.getByLabelText('Come back on')
    await field.fill('')
    await screen.getByRole('button', { name: 'Next' }).click()
    await expect.element(screen.getByText('Expected a time to come; got nothing.')).toBeVisible()
    expect(onSnooze).not.toHaveBeenCalled()
    // Without one, the year takes the digits of the hour, too, and what comes of it is no time.
    await expect.element(field).toHaveAttribute('max', '9999-12-31T23:59')
  })
})

describe('a rejection', () => {
  const shown = async (touches = 0) => {
    const onReject = vi.fn()
    const picker = (
      <RejectPicker {...ada} reasons={defaultRejectReasons} touches={touches} now={now} onReject={onReject} />
    )
    return { onReject, screen: await render(picker) }
  }

  it('is one key where the reason asks for nothing more', async () => {
    const { onReject } = await shown()
    await userEvent.keyboard('5')
    expect(onReject).toHaveBeenCalledExactlyOnceWith({ reason: 'no_budget', note: null, recycleOn: null })
  })

  it('asks for the day on which to look again', async () => {
    const { onReject } = await shown()
    await userEvent.keyboard('7')
    expect(onReject).not.toHaveBeenCalled()
    await userEvent.keyboard('{Enter}')
    expect(onReject).toHaveBeenCalledExactlyOnceWith({
      reason: 'timing',
      note: null,
      recycleOn: '2026-05-31',
    })
  })

  it('looks again on a day to come, and says what came instead', async () => {
    const { onReject, screen } = await shown()
    await userEvent.keyboard('7')
    const field = screen.getByLabelText('Look at it again on')
    for (const [day, came] of [
      ['2026-03-01', /^Expected a day to come; got Sun,? (1 Mar|Mar 1)\.$/],
      ['2026-03-02', /^Expected a day to come; got Mon,? (2 Mar|Mar 2)\.$/],
      ['', 'Expected a day to come; got nothing.'],
    ] as const) {
      await field.fill(day)
      await userEvent.keyboard('{Enter}')
      await expect.element(screen.getByText(came)).toBeVisible()
    }
    expect(onReject).not.toHaveBeenCalled()
    await field.fill('2026-03-03')
    await userEvent.keyboard('{Enter}')
    expect(onReject.mock.lastCall).toMatchObject([{ recycleOn: '2026-03-03' }])
  })

  it('does not go without the note that its reason needs, and takes the next letters for it', async () => {
    const { onReject, screen } = await shown()
    await userEvent.keyboard('{End}{Enter}')
    await userEvent.keyboard('{Enter}')
    const note = screen.getByRole('textbox')
    await expect.element(note).toBeInvalid()
    await expect.element(note).toHaveFocus()
    await userEvent.keyboard('Sold the company{Enter}')
    expect(onReject).toHaveBeenCalledExactlyOnceWith({
      reason: 'other',
      note: 'Sold the company',
      recycleOn: null,
    })
  })

  it('for being out of reach takes as many touches as the workspace wants', async () => {
    const few = await shown(5)
    await few.screen.getByRole('option', { name: 'Unable to reach' }).click({ force: true })
    await expect.element(few.screen.getByRole('status')).toHaveTextContent('Unable to reach:')
    expect(few.onReject).not.toHaveBeenCalled()
    await few.screen.unmount()
    const enough = await shown(6)
    await enough.screen.getByRole('option', { name: 'Unable to reach' }).click()
    expect(enough.onReject).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ reason: 'unable_to_reach' }),
    )
  })
})
