import { browser } from 'wxt/browser'
import type { SyncRunner } from '../../lib/sync/runner.ts'

const ALARM = 'every-minute'
const MINUTE = 60_000

/**
 * Not made anew with each start of the worker: that would put it off each time. But one that a clock which was set back has left
 * in a far future is none.
 */
const ensureAlarm = async (): Promise<void> => {
  const alarm = await browser.alarms.get(ALARM)
  if (!alarm || alarm.scheduledTime > Date.now() + MINUTE)
    await browser.alarms.create(ALARM, { periodInMinutes: 1 })
}

/** Syncs, and places what time has moved, every minute; at once when the browser starts or the extension is new. */
export const setupSchedule = (runner: SyncRunner): void => {
  browser.alarms.onAlarm.addListener(async ({ name }) => {
    if (name === ALARM) await runner.run()
  })
  browser.runtime.onStartup.addListener(() => runner.run())
  browser.runtime.onInstalled.addListener(() => runner.run())
  void ensureAlarm()
}
