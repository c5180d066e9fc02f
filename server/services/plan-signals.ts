import {
  type LeadId,
  type RowResult,
  type SignalId,
  type SignalInput,
  toMillis,
} from '../../lib/contract/index.ts'
import type { GoodRow, ParsedRow } from './parse-rows.ts'
import { asJson, sameJson } from './same-json.ts'
import type { SignalRow } from './signal-rows.ts'

export type SignalPlan = { results: RowResult[]; signals: SignalRow[] }

const signalRowOf = ({ at, ...signal }: SignalInput): SignalRow => asJson({ ...signal, at: toMillis(at) })

const refused = (
  { index, id }: GoodRow<SignalInput>,
  path: string,
  message: string,
  got: string,
): RowResult => ({
  index,
  id,
  status: 'refused',
  faults: [{ path, message, got: JSON.stringify(got) }],
})

/**
 * Goes through the rows in order, as if each were sent alone. A signal is a fact of the past: it is stored once and never
 * changed, so the same id with other content is refused.
 */
export const planSignals = (
  rows: readonly ParsedRow<SignalInput>[],
  known: { signals: ReadonlyMap<SignalId, SignalRow>; leadIds: ReadonlySet<LeadId> },
): SignalPlan => {
  const planned = new Map<SignalId, SignalRow>()
  const planRow = (row: GoodRow<SignalInput>): RowResult => {
    const signal = signalRowOf(row.input)
    if (!known.leadIds.has(signal.leadId))
      return refused(row, '/leadId', 'expected a lead of this workspace', signal.leadId)
    const before = known.signals.get(signal.id) ?? planned.get(signal.id)
    if (before && !sameJson(before, signal))
      return refused(row, '/id', 'expected a new id: another signal has this one', signal.id)
    if (before) return { index: row.index, id: row.id, status: 'unchanged' }
    planned.set(signal.id, signal)
    return { index: row.index, id: row.id, status: 'created' }
  }
  const results = rows.map(
    (row): RowResult =>
      row.ok ? planRow(row) : { index: row.index, id: row.id, status: 'refused', faults: row.faults },
  )
  return { results, signals: [...planned.values()] }
}
