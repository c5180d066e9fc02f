import { browser } from 'wxt/browser'
import { noticeWords } from '../../components/words/notice.ts'
import type { HeatlineDb } from '../../lib/db/schema.ts'
import { openLead } from '../../lib/notify/open-lead.ts'
import { watchClocks } from '../../lib/notify/read-clocks.ts'
import { browserScreen, leadOfNotification } from '../../lib/notify/screen.ts'
import { createTeller } from '../../lib/notify/teller.ts'
import {
  readNotificationSettings,
  watchNotificationSettings,
} from '../../lib/settings/notification-settings.ts'
import { showBadge } from './badge.ts'

const ALARM = 'deadline'

const setAlarm = async (at: number | null): Promise<void> => {
  if (at === null) await browser.alarms.clear(ALARM)
  else await browser.alarms.create(ALARM, { when: at })
}

/** Badge and notifications, looked at anew when the worker starts, a clock changes, the nearest deadline comes, or the wishes do. */
export const setupNotifications = (db: HeatlineDb): void => {
  const tell = createTeller({
    db,
    clock: Date.now,
    zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    settings: readNotificationSettings,
    screen: browserScreen(noticeWords),
    showBadge,
    setAlarm,
  })
  browser.alarms.onAlarm.addListener(({ name }) => (name === ALARM ? tell() : undefined))
  watchNotificationSettings(() => void tell())
  browser.notifications.onClicked.addListener(async (id) => {
    const lead = await leadOfNotification(db, id)
    if (lead !== null) await openLead(lead)
    await browser.notifications.clear(id)
  })
  watchClocks(db).subscribe(() => void tell())
}
