import { browser } from 'wxt/browser'
import { badgeText, badgeTitle } from '../../components/words/badge.ts'
import type { BadgeFigures } from '../../lib/notify/badge-figures.ts'

/** The number on the icon, for every tab. The number alone says nothing to a screen reader. */
export const showBadge = async (figures: BadgeFigures): Promise<void> => {
  await browser.action.setBadgeBackgroundColor({ color: '#b5310a' })
  await browser.action.setBadgeText({ text: badgeText(figures) })
  await browser.action.setTitle({ title: badgeTitle(figures) })
}
