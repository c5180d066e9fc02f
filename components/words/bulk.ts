import { i18n } from '#i18n'
import { refusalWords } from './refusal.ts'

const doneWords = {
  accept: (count: number) => i18n.t('bulk.accepted', count),
  reject: (count: number) => i18n.t('bulk.rejected', count),
  snooze: (count: number) => i18n.t('bulk.snoozed', count),
}

export const isBulk = (kind: string): kind is keyof typeof doneWords => Object.hasOwn(doneWords, kind)

/** What came of one decision about many: "7 rejected. 1 could not be: This reason needs more touches first." */
export const bulkWords = (kind: keyof typeof doneWords, done: number, refused: readonly string[]): string => {
  const parts = done > 0 ? [doneWords[kind](done)] : []
  const reasons = [...new Set(refused)].map((code) => refusalWords(code))
  if (refused.length > 0)
    parts.push(i18n.t('bulk.refused', refused.length, [String(refused.length), reasons.join(' ')]))
  return parts.join(' ')
}

/** "Undone. 3 leads are back as before. 1 could not be taken back." */
export const bulkUndoneWords = (undone: number, kept: number): string =>
  [i18n.t('bulk.undone', undone), ...(kept > 0 ? [i18n.t('bulk.kept', kept)] : [])].join(' ')
