import { useEffect, useState } from 'react'
import type { NoticeSettings } from '../../lib/domain/notify/plan-notices.ts'
import {
  readNotificationSettings,
  saveNotificationSettings,
  watchNotificationSettings,
} from '../../lib/settings/notification-settings.ts'

/** The rep's wishes, and how to change some of them; null until they are read. Shown at once, kept right after. */
export const useNotificationSettings = () => {
  const [settings, setSettings] = useState<NoticeSettings | null>(null)
  useEffect(() => {
    void readNotificationSettings().then(setSettings)
    return watchNotificationSettings(setSettings)
  }, [])
  const change = (part: Partial<NoticeSettings>): void => {
    if (!settings) return
    const changed = { ...settings, ...part }
    setSettings(changed)
    void saveNotificationSettings(changed)
  }
  return { settings, change }
}
