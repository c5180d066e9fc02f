import { browser } from 'wxt/browser'
import { i18n } from '#i18n'
import { hotCount } from '../../lib/db/hot-count.ts'
import type { HeatlineDb } from '../../lib/db/schema.ts'

const show = async (hot: number): Promise<void> => {
  await browser.action.setBadgeText({ text: hot === 0 ? '' : String(hot) })
  // The number alone says nothing to a screen reader.
  await browser.action.setTitle({ title: i18n.t('badge.hot', hot) })
}

/** The number of hot leads on the icon. */
export const setupBadge = (db: HeatlineDb): void => {
  void browser.action.setBadgeBackgroundColor({ color: '#b5310a' })
  hotCount(db).subscribe((hot) => void show(hot))
}
