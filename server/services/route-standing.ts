import { type SQL, sql } from 'drizzle-orm'
import type { Millis, SlaPolicy } from '../../lib/contract/index.ts'
import { foldDecisions } from '../../lib/domain/decisions/fold-decisions.ts'
import { textArray } from '../db/database.ts'
import type { Writing } from '../db/transaction.ts'
import { eventsByLead, loadDecisions } from './decision-rows.ts'
import { type LeadRow, loadLeads, saveScores } from './lead-rows.ts'
import { routed } from './score-leads.ts'

/** Leads in memory at a time. */
const CHUNK = 1000

/** The next leads, in the order of their ids, whose band has a target and that were never routed into it. */
const unrouted = ({ targets }: SlaPolicy, after: string): SQL =>
  sql`l.queue_band = ANY(${textArray(targets.map(({ band }) => band))}) AND l.id > ${after}
    AND NOT l.routes @> jsonb_build_array(jsonb_build_object('band', l.queue_band)) ORDER BY l.id LIMIT ${CHUNK}`

/** A first touch is not owed again: whoever has been called already would stand as late for ever. */
const withoutTouched = async (writing: Writing, leads: readonly LeadRow[]): Promise<LeadRow[]> => {
  const events = eventsByLead(await loadDecisions(writing, { leadIds: leads.map(({ id }) => id) }))
  return leads.filter(({ id }) => foldDecisions(events.get(id) ?? []).touches.length === 0)
}

/**
 * Routes the leads that stood in a band before it had a target: they never enter it, so their clock starts with the target.
 * Whoever was routed into the band once keeps that clock, so that the same policy again changes nothing.
 */
export const routeStanding = async (writing: Writing, policy: SlaPolicy, now: Millis): Promise<void> => {
  for (let after: string | undefined = ''; after !== undefined; ) {
    const leads: LeadRow[] = [...(await loadLeads(writing, unrouted(policy, after))).values()]
    const owed = await withoutTouched(writing, leads)
    await saveScores(
      writing,
      owed.map((lead) => ({
        ...lead,
        routes: lead.queueBand === null ? lead.routes : routed(lead, lead.queueBand, now),
        changeNo: writing.nextChangeNo(),
      })),
    )
    after = leads.length < CHUNK ? undefined : leads.at(-1)?.id
  }
}
