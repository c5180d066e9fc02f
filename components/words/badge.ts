import { i18n } from '#i18n'

type Figures = { hot: number; due: number; overdue: number }

/** More digits do not fit on the icon. */
const MOST = 999

/** What stands on the icon: hot leads that are due, nothing if there are none. */
export const badgeText = ({ due }: Figures): string => {
  if (due === 0) return ''
  return due > MOST ? `${MOST}+` : String(due)
}

/** The same for those who cannot see it, with all the numbers. */
export const badgeTitle = ({ hot, due, overdue }: Figures): string =>
  [
    i18n.t('badge.hot', hot),
    ...(due > 0 ? [i18n.t('badge.due', due)] : []),
    ...(overdue > 0 ? [i18n.t('badge.overdue', overdue)] : []),
  ].join(', ')
