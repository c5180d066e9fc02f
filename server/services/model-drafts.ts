import { and, desc, eq, gt } from 'drizzle-orm'
import {
  type MemberId,
  type Millis,
  type ModelList,
  type ScoringModel,
  toInstant,
} from '../../lib/contract/index.ts'
import { modelDrafts, models } from '../db/schema.ts'
import type { Reading, Writing } from '../db/transaction.ts'
import { sameContent } from './model-content.ts'
import { latestVersion } from './model-versions.ts'
import { asJson, sameJson } from './same-json.ts'

type DraftRow = typeof modelDrafts.$inferSelect
type Draft = { model: ScoringModel; revision: number }
type ListedDraft = NonNullable<ModelList['models'][number]['draft']>

const draftOf = ({ document: model, revision }: DraftRow): Draft => ({ model, revision })

/** The latest revision of each model. */
const latestDrafts = ({ tx, workspaceId }: Reading): Promise<DraftRow[]> =>
  tx
    .selectDistinctOn([modelDrafts.id])
    .from(modelDrafts)
    .where(eq(modelDrafts.workspaceId, workspaceId))
    .orderBy(modelDrafts.id, desc(modelDrafts.revision))

const latestDraft = async (reading: Reading, id: string): Promise<DraftRow | null> =>
  (await latestDrafts(reading)).find((row) => row.id === id) ?? null

/** A version that was published since says the same: there is nothing left to work on. */
const isPublished = async ({ tx, workspaceId }: Reading, draft: DraftRow): Promise<boolean> => {
  const later = await tx
    .select({ document: models.document })
    .from(models)
    .where(
      and(
        eq(models.workspaceId, workspaceId),
        eq(models.id, draft.id),
        gt(models.version, draft.basedOn ?? 0),
      ),
    )
  return later.some(({ document }) => sameContent(document, draft.document))
}

/** The draft that somebody may still work on; null if there is none, or it is published. */
export const loadDraft = async (reading: Reading, id: string): Promise<ScoringModel | null> => {
  const row = await latestDraft(reading, id)
  return row && !(await isPublished(reading, row)) ? row.document : null
}

/** Adds a revision; the latest one sent again stays the revision it is. */
export const saveDraft = async (
  writing: Writing,
  sent: ScoringModel,
  savedBy: MemberId,
  now: Millis,
): Promise<Draft> => {
  const { tx, workspaceId } = writing
  const { $schema: _, ...model } = sent
  const { id } = sent
  const before = await latestDraft(writing, id)
  const basedOn = await latestVersion(writing, id)
  const document = asJson({ ...model, version: (basedOn ?? 0) + 1, publishedAt: null })
  if (before && sameJson(before.document, document)) return draftOf(before)
  const row = {
    workspaceId,
    id,
    revision: (before?.revision ?? 0) + 1,
    document,
    basedOn,
    savedBy,
    savedAt: now,
  }
  await tx.insert(modelDrafts).values(row)
  return draftOf(row)
}

/** The drafts that are still worked on, by model. */
export const listDrafts = async (reading: Reading): Promise<Map<string, ListedDraft>> => {
  const drafts = new Map<string, ListedDraft>()
  for (const row of await latestDrafts(reading)) {
    if (await isPublished(reading, row)) continue
    const { id, revision, document, basedOn, savedBy, savedAt } = row
    drafts.set(id, { revision, name: document.name, basedOn, savedBy, savedAt: toInstant(savedAt) })
  }
  return drafts
}
