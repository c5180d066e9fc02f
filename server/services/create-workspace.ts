import {
  type MemberInput,
  type Millis,
  type ScoringModel,
  type WorkspaceId,
  workspaceIdSchema,
} from '../../lib/contract/index.ts'
import { defaultRejectReasons } from '../../lib/domain/decisions/default-reject-reasons.ts'
import type { Database } from '../db/database.ts'
import { workspaces } from '../db/schema.ts'
import { writeWorkspace } from '../db/transaction.ts'
import { defaultCalendar, defaultSlaPolicy } from './default-rules.ts'
import { putCalendar, putRejectReasons, putSlaPolicy } from './documents.ts'
import { publishModel } from './publish-model.ts'
import { saveMember } from './save-member.ts'

/** The workspace of a server that has one, as every fresh one does. */
export const defaultWorkspaceId: WorkspaceId = workspaceIdSchema.parse('default')

/**
 * Makes a workspace with its first rules and members. Rules and members come first in the feed, before any lead,
 * so that a client can place the leads as they arrive. Throws when the id is taken.
 */
export const createWorkspace = async (
  db: Database,
  workspace: { id: WorkspaceId; name: string; members: readonly MemberInput[]; model: ScoringModel },
  now: Millis,
): Promise<void> => {
  const { id, name, members, model } = workspace
  await db.queries.insert(workspaces).values({ id, name, createdAt: now })
  await writeWorkspace(db, id, async (writing) => {
    await putCalendar(writing, defaultCalendar)
    await putSlaPolicy(writing, defaultSlaPolicy)
    await putRejectReasons(writing, defaultRejectReasons)
    await publishModel(writing, model, { memberId: null, author: model.author }, now)
    for (const member of members) await saveMember(writing, member, null)
  })
}
