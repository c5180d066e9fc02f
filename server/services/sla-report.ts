import { type SQL, sql } from 'drizzle-orm'
import {
  type LeadId,
  type Member,
  type MemberId,
  type Millis,
  type SlaReport,
  toInstant,
  toMillis,
  type WorkspaceId,
} from '../../lib/contract/index.ts'
import { foldDecisions } from '../../lib/domain/decisions/fold-decisions.ts'
import { FEWEST_CASES } from '../../lib/domain/review/share.ts'
import { slaTally } from '../../lib/domain/review/sla-tally.ts'
import { slaClock } from '../../lib/domain/sla/sla-clock.ts'
import { slaEventsOf } from '../../lib/domain/sla/sla-events.ts'
import { type Database, manyRowsOf } from '../db/database.ts'
import type { StoredRoute } from '../db/schema.ts'
import { type Reading, readWorkspace } from '../db/transaction.ts'
import { eventsByLead, loadDecisions } from './decision-rows.ts'
import { loadCalendars, loadSlaPolicy } from './documents.ts'
import { inSight, sightOf } from './sight.ts'

export type Period = { from: Millis; to: Millis }

type RoutedLead = { id: LeadId; ownerId: MemberId | null; createdAt: string; routes: StoredRoute[] }

/** Leads in memory at a time, with their decisions. */
const CHUNK = 1000

/** A rep's own work; whoever leads others, what they may see. */
const counted = async (reading: Reading, member: Member): Promise<SQL> => {
  const sight = await sightOf(reading, member)
  const isAlone = sight !== 'all' && (member.role === 'rep' || member.team === null)
  return isAlone ? sql`l.owner_id = ${member.id}` : inSight(sight, sql`l.owner_id`)
}

/** The next leads, in the order of their ids, that were routed in the period. */
const routedLeads = (
  { tx, workspaceId }: Reading,
  { from, to }: Period,
  which: SQL,
  after: string,
): Promise<readonly RoutedLead[]> =>
  manyRowsOf<RoutedLead>(
    tx,
    sql`SELECT l.id, l.owner_id AS "ownerId", l.facts->>'createdAt' AS "createdAt", l.routes FROM leads l
      WHERE l.workspace_id = ${workspaceId} AND l.removed_at IS NULL AND l.id > ${after} AND ${which}
        AND EXISTS (SELECT 1 FROM jsonb_array_elements(l.routes) route
          WHERE (route->>'at')::bigint >= ${from}::bigint AND (route->>'at')::bigint < ${to}::bigint)
      ORDER BY l.id LIMIT ${CHUNK}`,
  )

const rulesOf = async (reading: Reading) => ({
  policy: await loadSlaPolicy(reading),
  calendars: new Map((await loadCalendars(reading)).map((calendar) => [calendar.id, calendar])),
})

/** How the clocks that started in the period stand now, of the leads that are the member's to see. All of one moment. */
export const readSlaReport = (
  db: Database,
  workspaceId: WorkspaceId,
  member: Member,
  period: Period,
  now: Millis,
): Promise<SlaReport> =>
  readWorkspace(db, workspaceId, async (reading) => {
    const { policy, calendars } = await rulesOf(reading)
    const which = await counted(reading, member)
    const tally = slaTally()
    for (let after: string | undefined = ''; after !== undefined; ) {
      const leads: readonly RoutedLead[] = await routedLeads(reading, period, which, after)
      const events = eventsByLead(await loadDecisions(reading, { leadIds: leads.map(({ id }) => id) }))
      for (const { id, ownerId, createdAt, routes } of leads) {
        const lead = { createdAt: toMillis(createdAt), routes }
        const state = foldDecisions(events.get(id) ?? [])
        const clock = slaClock(slaEventsOf(lead, state), policy, calendars, now)
        const { startedAt } = clock
        if (startedAt !== null && startedAt >= period.from && startedAt < period.to) tally.add(clock, ownerId)
      }
      after = leads.length < CHUNK ? undefined : leads.at(-1)?.id
    }
    const [from, to, asOf] = [period.from, period.to, now].map(toInstant) as [string, string, string]
    return { from, to, asOf, fewestCases: FEWEST_CASES, ...tally.report() }
  })
