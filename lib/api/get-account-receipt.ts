import type { AccountId, WholeAccountReceipt } from '../contract/index.ts'
import { type Answered, request, type Transport } from './request.ts'

/** A whole account, people out of sight included. Rejects with ConflictError 404 where nobody of it is in sight. */
export const getAccountReceipt = (
  transport: Transport,
  id: AccountId,
): Promise<Answered<WholeAccountReceipt>> =>
  request(transport, 'accountReceipt', 'GET', `/v1/accounts/${encodeURIComponent(id)}/receipt`)
