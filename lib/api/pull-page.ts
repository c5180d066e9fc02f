import type { Change } from '../contract/index.ts'
import { isChange } from './forms.ts'
import { type Answered, request, type Transport } from './request.ts'

/** A page of the feed. `unknown` holds, raw, what a newer server said that this version does not understand. */
export type PulledPage = { changes: Change[]; unknown: unknown[]; cursor: string; hasMore: boolean }

/** `cursor` undefined: from the beginning. `limit`: 1 to 2000 changes. A cursor that is too old rejects with ConflictError 410. */
export const pullPage = async (
  transport: Transport,
  cursor: string | undefined,
  limit: number,
): Promise<Answered<PulledPage>> => {
  const query = new URLSearchParams({ limit: String(limit), ...(cursor === undefined ? {} : { cursor }) })
  const { data, serverOffset } = await request(transport, 'syncPage', 'GET', `/v1/sync?${query}`)
  const changes: Change[] = []
  const unknown: unknown[] = []
  for (const raw of data.changes) {
    if (isChange(raw)) changes.push(raw)
    else unknown.push(raw)
  }
  return { data: { changes, unknown, cursor: data.cursor, hasMore: data.hasMore }, serverOffset }
}
