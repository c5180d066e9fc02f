import { type AddLeadAnswer, type AddLeadInput, addLeadIn } from '../../lib/actions/add-lead.ts'
import { type DecideAnswer, type DecideInput, decideIn, decideManyIn } from '../../lib/actions/decide.ts'
import { type UndoAnswer, undoLastIn } from '../../lib/actions/undo-last.ts'
import type { CredentialStore, Credentials } from '../../lib/auth/credentials.ts'
import type { DecisionId, LeadId, MemberId, Millis } from '../../lib/contract/index.ts'
import { getMeta } from '../../lib/db/meta.ts'
import { HeatlineDb } from '../../lib/db/schema.ts'
import { readNeedsAttention } from '../../lib/queries/needs-attention.ts'
import { readQueueOrder } from '../../lib/queries/queue-order.ts'
import { readSyncStatus } from '../../lib/queries/sync-status.ts'
import { pull } from '../../lib/sync/pull.ts'
import { runSync } from '../../lib/sync/run-sync.ts'
import { signIn } from '../../lib/sync/sign-in.ts'
import type { SyncDeps } from '../../lib/sync/sync-deps.ts'

/** Where the tests' servers say they are. */
export const SERVER = 'http://127.0.0.1:8787'

/** A clock that a test turns; `advance` in ms. */
export const aClock = (at: string) => {
  let now = Date.parse(at)
  return {
    now: () => now as Millis,
    advance: (ms: number) => {
      now += ms
    },
  }
}
export type TestClock = ReturnType<typeof aClock>

const memoryCredentials = (): CredentialStore => {
  let stored: Credentials | null = null
  return {
    read: async () => stored,
    write: async (credentials) => {
      stored = credentials
    },
    erase: async () => {
      stored = null
    },
    eraseIf: async (token) => {
      const isStill = stored?.token === token
      if (isStill) stored = null
      return isStill
    },
  }
}

let machines = 0

/** One rep's browser: its copy, its token, its own clock, and the wire to a server. */
export const aMachine = (options: { fetch: typeof fetch; clock: TestClock }) => {
  machines += 1
  const db = new HeatlineDb(`machine-${machines}`)
  const deps: SyncDeps = {
    db,
    credentials: memoryCredentials(),
    fetch: options.fetch,
    clock: options.clock.now,
    random: () => 0.5,
  }
  return {
    db,
    deps,
    signIn: (memberId: string) =>
      signIn(deps, { method: 'demo', server: SERVER, memberId: memberId as MemberId }),
    /** As when the rep asks by hand. */
    sync: () => runSync(deps, { byHand: true }),
    /** Only the second half of a sync, for decisions that are made after the first. */
    pull: async () => {
      const secret = await deps.credentials.read()
      if (secret) await pull(deps, { ...deps, ...secret }, await getMeta(db, 'copyId'))
    },
    /** As when the alarm rings. */
    wake: () => runSync(deps, { byHand: false }),
    decide: (input: DecideInput): Promise<DecideAnswer> => decideIn(db, input, options.clock.now()),
    add: (input: AddLeadInput): Promise<AddLeadAnswer> => addLeadIn(db, input, options.clock.now()),
    decideMany: (inputs: readonly DecideInput[]): Promise<DecideAnswer[]> =>
      decideManyIn(db, inputs, options.clock.now()),
    undoLast: (offered: DecisionId | null = null): Promise<UndoAnswer> =>
      undoLastIn(db, offered, options.clock.now()),
    accept: (leadId: string) =>
      decideIn(db, { leadId: leadId as LeadId, kind: 'accept' }, options.clock.now()),
    undo: (leadId: string, undoes: DecisionId) =>
      decideIn(db, { leadId: leadId as LeadId, kind: 'undo', undoes }, options.clock.now()),
    order: () => readQueueOrder(db),
    lead: (id: string) => db.leads.get(id as LeadId),
    status: () => readSyncStatus(db),
    attention: () => readNeedsAttention(db),
    cursor: () => getMeta(db, 'cursor'),
    /** Everything that is stored, for telling whether anything changed. */
    contents: async (): Promise<Record<string, unknown[]>> =>
      Object.fromEntries(
        await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()])),
      ),
  }
}
export type Machine = ReturnType<typeof aMachine>
