import { i18n } from '#i18n'

/** Names of which one is enough: "“Asked for a demo” or “Attended a webinar”". */
export const oneOfWords = (names: readonly string[]): string =>
  new Intl.ListFormat(i18n.t('format.locale'), { type: 'disjunction' }).format(
    names.map((name) => i18n.t('format.quoted', [name])),
  )
