import type { Logger } from 'pino'
import type { Member, MemberInput } from '../../lib/contract/member.ts'
import type { Millis } from '../../lib/contract/time.ts'
import type { Database } from '../db/database.ts'
import { writeWorkspace } from '../db/transaction.ts'
import { createWorkspace, defaultWorkspaceId } from '../services/create-workspace.ts'
import { decide } from '../services/decide.ts'
import { putCalendar, putSlaPolicy } from '../services/documents.ts'
import { ingestLeads } from '../services/ingest-leads.ts'
import { ingestSignals } from '../services/ingest-signals.ts'
import { listWorkspaceIds } from '../services/workspaces.ts'
import type { DemoDecision } from './decide.ts'
import type { DemoStep } from './demo-steps.ts'
import type { DemoWorkspace } from './demo-workspace.ts'

export type SeedDeps = { db: Database; clock: () => Millis; logger: Pick<Logger, 'info'> }

const create = async (db: Database, workspace: DemoWorkspace, at: Millis): Promise<void> => {
  const { name, members, model, policy, calendars } = workspace
  await createWorkspace(db, { id: defaultWorkspaceId, name, members, model }, at)
  await writeWorkspace(db, defaultWorkspaceId, async (writing) => {
    for (const calendar of calendars) await putCalendar(writing, calendar)
    await putSlaPolicy(writing, policy)
  })
}

/** The demo's data are its own: a row that is refused is a mistake here, to be seen at once. */
const takenAll = (results: readonly { status: string }[], what: string): void => {
  const refused = results.filter(({ status }) => status === 'refused')
  if (refused.length > 0) throw new Error(`the demo's ${what} were refused: ${JSON.stringify(refused[0])}`)
}

const byMember = (decisions: readonly DemoDecision[]): Map<string, DemoDecision[]> => {
  const groups = new Map<string, DemoDecision[]>()
  for (const decision of decisions)
    groups.set(decision.memberId, [...(groups.get(decision.memberId) ?? []), decision])
  return groups
}

const takeStep = async (db: Database, step: DemoStep, members: readonly MemberInput[]): Promise<void> => {
  const { at, leads, signals, decisions } = step
  if (leads.length > 0) takenAll((await ingestLeads(db, defaultWorkspaceId, leads, at)).results, 'leads')
  if (signals.length > 0)
    takenAll((await ingestSignals(db, defaultWorkspaceId, signals, at)).results, 'signals')
  for (const [memberId, own] of byMember(decisions)) {
    const member: Member | undefined = members.find(({ id }) => id === memberId)
    if (!member) throw new Error(`the demo has no member ${memberId}`)
    const rows = own.map(({ input }) => input)
    takenAll(await decide(db, defaultWorkspaceId, member, rows, at), 'decisions')
  }
}

/**
 * Fills a fresh database with the demo, through the services that requests go through, step by step at the instant of each.
 * Answers whether it did: nothing happens where there is a workspace already.
 */
export const seedDemo = async ({ db, clock, logger }: SeedDeps): Promise<boolean> => {
  if ((await listWorkspaceIds(db)).length > 0) return false
  const now = clock()
  // Loaded here alone: what makes people up is large, and only there while developing.
  const { demoWorkspace } = await import('./demo-workspace.ts')
  const workspace = demoWorkspace(now)
  await create(db, workspace, workspace.steps[0]?.at ?? now)
  for (const step of workspace.steps) await takeStep(db, step, workspace.members)
  logger.info({ steps: workspace.steps.length, ms: clock() - now }, 'the demo workspace is ready')
  return true
}
