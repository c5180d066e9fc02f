import {
  type AccountId,
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

/** Whom signals can be of: the leads and accounts of a batch that are there. */
export type Subjects = { leads: ReadonlySet<LeadId>; accounts: ReadonlySet<AccountId> }

/** The part of a row that names nobody of this workspace; null: it is right. */
const strange = ({ leadId, accountId }: SignalInput, { leads, accounts }: Subjects) => {
  if (leadId !== null && !leads.has(leadId)) return { path: '/leadId', what: 'a lead', got: leadId }
  if (accountId !== null && !accounts.has(accountId))
    return { path: '/accountId', what: 'an account', got: accountId }
  return null
}

/** The first signal of each id whose lead or account is there, in the order of the rows: what a batch tries to insert. */
export const signalsToInsert = (
  rows: readonly ParsedRow<SignalInput>[],
  subjects: Subjects,
): Map<SignalId, SignalRow> => {
  const signals = new Map<SignalId, SignalRow>()
  for (const row of rows)
    if (row.ok && strange(row.input, subjects) === null && !signals.has(row.input.id))
      signals.set(row.input.id, signalRowOf(row.input))
  return signals
}

/** What became of a batch: the signals that are stored under its ids now, and which of them it brought. */
export type Outcome = {
  subjects: Subjects
  stored: ReadonlyMap<SignalId, SignalRow>
  inserted: ReadonlySet<SignalId>
}

/**
 * Answers each row as if it had been sent alone. A signal is a fact of the past: it is stored once and never changed, so the same
 * id with other content is refused.
 */
export const answerSignals = (
  rows: readonly ParsedRow<SignalInput>[],
  { subjects, stored, inserted }: Outcome,
): RowResult[] => {
  const created = new Set<SignalId>()
  const answer = (row: GoodRow<SignalInput>): RowResult => {
    const { index, input } = row
    const stranger = strange(input, subjects)
    if (stranger)
      return refused(row, stranger.path, `expected ${stranger.what} of this workspace`, stranger.got)
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
