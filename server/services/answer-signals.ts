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

export const signalRowOf = ({ at, ...signal }: SignalInput): SignalRow =>
  asJson({ ...signal, at: toMillis(at) })

const refused = (
  { index, id }: GoodRow<SignalInput>,
  path: string,
  message: string,
  got: string,
): RowResult => ({ index, id, status: 'refused', faults: [{ path, message, got: JSON.stringify(got) }] })

/** The first signal of each id whose lead is there, in the order of the rows: what a batch tries to insert. */
export const signalsToInsert = (
  rows: readonly ParsedRow<SignalInput>[],
  leadIds: ReadonlySet<LeadId>,
): Map<SignalId, SignalRow> => {
  const signals = new Map<SignalId, SignalRow>()
  for (const row of rows)
    if (row.ok && leadIds.has(row.input.leadId) && !signals.has(row.input.id))
      signals.set(row.input.id, signalRowOf(row.input))
  return signals
}

/** What became of a batch: the signals that are stored under its ids now, and which of them it brought. */
export type Outcome = {
  leadIds: ReadonlySet<LeadId>
  stored: ReadonlyMap<SignalId, SignalRow>
  inserted: ReadonlySet<SignalId>
}

/**
 * Answers each row as if it had been sent alone. A signal is a fact of the past: it is stored once and never changed, so the same
 * id with other content is refused.
 */
export const answerSignals = (
  rows: readonly ParsedRow<SignalInput>[],
  { leadIds, stored, inserted }: Outcome,
): RowResult[] => {
  const created = new Set<SignalId>()
  const answer = (row: GoodRow<SignalInput>): RowResult => {
    const { index, input } = row
    if (!leadIds.has(input.leadId))
      return refused(row, '/leadId', 'expected a lead of this workspace', input.leadId)
    const isFirst = inserted.has(input.id) && !created.has(input.id)
    created.add(input.id)
    if (isFirst) return { index, id: input.id, status: 'created' }
    if (sameJson(stored.get(input.id), signalRowOf(input)))
      return { index, id: input.id, status: 'unchanged' }
    return refused(row, '/id', 'expected a new id: another signal has this one', input.id)
  }
  return rows.map((row) =>
    row.ok ? answer(row) : { index: row.index, id: row.id, status: 'refused', faults: row.faults },
  )
}
