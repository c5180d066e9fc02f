import { eq } from 'drizzle-orm'
import { type MemberId, type Millis, type ScoringModel, toInstant } from '../../lib/contract/index.ts'
import { models, workspaces } from '../db/schema.ts'
import type { Writing } from '../db/transaction.ts'
import { putModelHistory } from './documents.ts'
import { sameContent } from './model-content.ts'
import { latestVersion, loadPublications } from './model-versions.ts'
import { loadPublishedModel } from './published-model.ts'
import { asJson } from './same-json.ts'

/** Who publishes; `memberId` null where no member does: the first model of a workspace. */
export type Publisher = { memberId: MemberId | null; author: string }

/**
 * Makes a model the one that scores, as a new version with its author and date: what was published before stays as it is.
 * The content that scores already, sent again, stays the version it is. Leads are rescored by the caller.
 */
export const publishModel = async (
  writing: Writing,
  sent: ScoringModel,
  publisher: Publisher,
  now: Millis,
  restores: number | null = null,
): Promise<ScoringModel> => {
  const { tx, workspaceId, nextChangeNo } = writing
  const current = await loadPublishedModel(writing)
  if (current && sameContent(current, sent)) return current
  const version = ((await latestVersion(writing, sent.id)) ?? 0) + 1
  const { memberId: publishedBy, author } = publisher
  const { $schema: _, ...model } = sent
  const document = asJson({ ...model, version, author, publishedAt: toInstant(now) })
  await tx
    .insert(models)
    .values({ workspaceId, id: sent.id, version, document, publishedBy, restores, changeNo: nextChangeNo() })
  await tx
    .update(workspaces)
    .set({ modelId: sent.id, modelVersion: version })
    .where(eq(workspaces.id, workspaceId))
  await putModelHistory(writing, await loadPublications(writing))
  return document
}
