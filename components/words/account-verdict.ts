import { i18n } from '#i18n'

/** Whether an account is hot, and whether by its people together alone. */
export const accountVerdict = (receipt: { isHot: boolean; hotAlthoughNobodyIs: boolean }): string => {
  if (receipt.hotAlthoughNobodyIs) return i18n.t('account.hotAlthoughNobodyIs')
  return receipt.isHot ? i18n.t('account.hot') : i18n.t('account.notHot')
}
