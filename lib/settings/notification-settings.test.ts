import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing'
import type { NoticeSettings } from '../domain/notify/plan-notices.ts'
import {
  defaultNotificationSettings,
  readNotificationSettings,
  saveNotificationSettings,
  watchNotificationSettings,
} from './notification-settings.ts'

beforeEach(() => fakeBrowser.reset())

const chosen: NoticeSettings = {
  lanes: { hot: true, warm: false, cold: true },
  stages: { warning: false, breach: true },
  quiet: { hours: { from: '18:30', to: '07:45' }, weekends: true },
}
const store = (notifications: unknown) => fakeBrowser.storage.local.set({ notifications })

describe('what a rep wants to be told of', () => {
  it('is everything but cold leads at the beginning, at any hour', async () => {
    expect(await readNotificationSettings()).toEqual(defaultNotificationSettings)
    expect(defaultNotificationSettings).toEqual({
      lanes: { hot: true, warm: true, cold: false },
      stages: { warning: true, breach: true },
      quiet: { hours: null, weekends: false },
    })
  })

  it('is remembered', async () => {
    await saveNotificationSettings(chosen)
    expect(await readNotificationSettings()).toEqual(chosen)
  })

  it.each([[null], ['all'], [7], [[]], [{ lanes: 'hot', stages: [], quiet: { hours: 8, weekends: 'yes' } }]])(
    'is as at the beginning where what is stored is none: %j',
    async (stored) => {
      await store(stored)
      expect(await readNotificationSettings()).toEqual(defaultNotificationSettings)
    },
  )

  it('keeps what can be read beside what cannot', async () => {
    await store({ ...chosen, stages: { warning: 'no', breach: false } })
    expect(await readNotificationSettings()).toEqual({
      ...chosen,
      stages: { warning: true, breach: false },
    })
  })

  it.each([
    [{ from: '25:00', to: '08:00' }],
    [{ from: '18:00' }],
    [{ from: '8:00', to: '9:00' }],
    [{ from: '09:00', to: '09:00' }],
  ])('has no quiet hours by %j', async (hours) => {
    await store({ ...chosen, quiet: { hours, weekends: true } })
    expect((await readNotificationSettings()).quiet).toEqual({ hours: null, weekends: true })
  })

  it('is heard of when another page changes it', async () => {
    const heard: NoticeSettings[] = []
    const stop = watchNotificationSettings((settings) => heard.push(settings))
    await saveNotificationSettings(chosen)
    await fakeBrowser.storage.local.set({ lastServer: 'x' })
    stop()
    await saveNotificationSettings(defaultNotificationSettings)
    expect(heard).toEqual([chosen])
  })
})
