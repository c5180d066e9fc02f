import { i18n } from '#i18n'

const words: Record<string, () => string> = {
  offline: () => i18n.t('fault.offline'),
  timeout: () => i18n.t('fault.timeout'),
  unavailable: () => i18n.t('fault.unavailable'),
  rate_limited: () => i18n.t('fault.rateLimited'),
  unauthorized: () => i18n.t('fault.unauthorized'),
  forbidden: () => i18n.t('fault.forbidden'),
  storage: () => i18n.t('fault.storage'),
}

/** What went wrong, by its code; one that has no words here by its code and message. */
export const errorWords = (error: { code: string; message: string } | null): string => {
  if (error === null) return i18n.t('error.unknown')
  return words[error.code]?.() ?? `${error.code}: ${error.message}`
}
