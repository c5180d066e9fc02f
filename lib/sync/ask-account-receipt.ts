import { getAccountReceipt } from '../api/get-account-receipt.ts'
import type { AccountId, WholeAccountReceipt } from '../contract/index.ts'
import { AuthError } from '../errors/app-error.ts'
import type { SyncDeps } from './sync-deps.ts'
import { transportOf } from './transport.ts'

/** A whole account, as the server alone knows it. Rejects like any call to the server; nothing of it is stored. */
export const askAccountReceipt = async (deps: SyncDeps, id: AccountId): Promise<WholeAccountReceipt> => {
  const transport = await transportOf(deps)
  if (!transport) throw new AuthError('unauthorized', 'expected a session, got none')
  return (await getAccountReceipt(transport, id)).data
}
