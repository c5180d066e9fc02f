import { and, asc, eq } from 'drizzle-orm'
import type {
  Calendar,
  Publication,
  RejectReason,
  ScoringSettings,
  SlaPolicy,
  UrlPattern,
} from '../../lib/contract/index.ts'
import { type DocumentKind, documents } from '../db/schema.ts'
import type { Reading, Writing } from '../db/transaction.ts'
import { asJson, sameJson } from './same-json.ts'

/** A workspace has one policy and one list of reasons or patterns, and calendars by their ids. */
const SINGLE = 'current'

/** Bodies were parsed by their schemas before they were stored. */
const bodiesOf = async ({ tx, workspaceId }: Reading, kind: DocumentKind): Promise<unknown[]> => {
  const rows = await tx
    .select({ body: documents.body })
    .from(documents)
    .where(and(eq(documents.workspaceId, workspaceId), eq(documents.kind, kind)))
    .orderBy(asc(documents.id))
  return rows.map((row) => row.body)
}

const put = async (
  { tx, workspaceId, nextChangeNo }: Writing,
  kind: DocumentKind,
  id: string,
  value: unknown,
): Promise<void> => {
  const body = asJson(value)
  const key = and(eq(documents.workspaceId, workspaceId), eq(documents.kind, kind), eq(documents.id, id))
  const [before] = await tx.select({ body: documents.body }).from(documents).where(key)
  if (before && sameJson(before.body, body)) return
  const changeNo = nextChangeNo()
  await tx
    .insert(documents)
    .values({ workspaceId, kind, id, body, changeNo })
    .onConflictDoUpdate({
      target: [documents.workspaceId, documents.kind, documents.id],
      set: { body, changeNo },
    })
}

export const loadSlaPolicy = async (reading: Reading): Promise<SlaPolicy | null> =>
  ((await bodiesOf(reading, 'slaPolicy'))[0] as SlaPolicy | undefined) ?? null

export const loadCalendars = async (reading: Reading): Promise<Calendar[]> =>
  (await bodiesOf(reading, 'calendar')) as Calendar[]

export const loadRejectReasons = async (reading: Reading): Promise<RejectReason[]> =>
  ((await bodiesOf(reading, 'rejectReasons'))[0] as RejectReason[] | undefined) ?? []

/** The engine's score orders the queue until the workspace says otherwise. */
export const loadScoringSettings = async (reading: Reading): Promise<ScoringSettings> =>
  ((await bodiesOf(reading, 'scoring'))[0] as ScoringSettings | undefined) ?? { orderBy: 'engine' }

export const loadUrlPatterns = async (reading: Reading): Promise<UrlPattern[]> =>
  ((await bodiesOf(reading, 'urlPatterns'))[0] as UrlPattern[] | undefined) ?? []

/** What an editor was told of the form is not part of what is stored: clients that are older than the hint refuse it. */
const withoutHint = <Document extends { $schema?: string | undefined }>({ $schema: _, ...rest }: Document) =>
  rest

/** Overwrites; the same content again is no change. */
export const putSlaPolicy = async (writing: Writing, policy: SlaPolicy): Promise<SlaPolicy> => {
  const stored = withoutHint(policy)
  await put(writing, 'slaPolicy', SINGLE, stored)
  return stored
}
export const putCalendar = (writing: Writing, calendar: Calendar) =>
  put(writing, 'calendar', calendar.id, withoutHint(calendar))
export const putRejectReasons = (writing: Writing, reasons: readonly RejectReason[]) =>
  put(writing, 'rejectReasons', SINGLE, reasons)
export const putModelHistory = (writing: Writing, history: readonly Publication[]) =>
  put(writing, 'modelHistory', SINGLE, history)
export const putScoringSettings = (writing: Writing, settings: ScoringSettings) =>
  put(writing, 'scoring', SINGLE, settings)
export const putUrlPatterns = (writing: Writing, patterns: readonly UrlPattern[]) =>
  put(writing, 'urlPatterns', SINGLE, patterns)
