import { accountKeys } from './record-keys.ts'
import type { AccountRow } from './rows.ts'
import { readRules } from './rules.ts'
import type { HeatlineDb } from './schema.ts'

// Both must run inside a transaction over accounts, documents and meta.

/** Stores accounts with the keys by which their pages are found. */
export const putAccounts = async (db: HeatlineDb, accounts: readonly AccountRow[]): Promise<void> => {
  if (accounts.length === 0) return
  const { customSites } = await readRules(db)
  await db.accounts.bulkPut(
    accounts.map((account) => ({ ...account, keys: accountKeys(account, customSites) })),
  )
}

/** After the rules changed: stores those anew whose keys are others now. */
export const keyAccountsAgain = async (db: HeatlineDb): Promise<void> => {
  const [accounts, { customSites }] = await Promise.all([db.accounts.toArray(), readRules(db)])
  const isOther = (account: AccountRow): boolean =>
    account.keys?.join('\n') !== accountKeys(account, customSites).join('\n')
  await putAccounts(db, accounts.filter(isOther))
}
