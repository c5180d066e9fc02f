import type { Transaction } from 'dexie'

/**
 * Marks every stored lead to be placed again, as after a change of the rules: the next sync does so in chunks, and what is new in
 * a row is there afterwards. Until then the rows serve as they are.
 */
export const placeAllAgain = async (transaction: Transaction): Promise<void> => {
  const [anyLead] = await transaction.table('leads').limit(1).primaryKeys()
  if (anyLead !== undefined) await transaction.table('meta').put({ key: 'replaceAfter', value: '' })
}
