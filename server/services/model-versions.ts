import { and, desc, eq, max } from 'drizzle-orm'
import type { ModelVersion, ScoringModel } from '../../lib/contract/index.ts'
import { models, workspaces } from '../db/schema.ts'
import type { Reading } from '../db/transaction.ts'

/** The number of a model's latest published version; null before the first. */
export const latestVersion = async ({ tx, workspaceId }: Reading, id: string): Promise<number | null> => {
  const [row] = await tx
    .select({ latest: max(models.version) })
    .from(models)
    .where(and(eq(models.workspaceId, workspaceId), eq(models.id, id)))
  return row?.latest ?? null
}

export const loadVersion = async (
  { tx, workspaceId }: Reading,
  id: string,
  version: number,
): Promise<ScoringModel | null> => {
  const [row] = await tx
    .select({ document: models.document })
    .from(models)
    .where(and(eq(models.workspaceId, workspaceId), eq(models.id, id), eq(models.version, version)))
  return row?.document ?? null
}

/** Every published version of every model, the latest first. */
export const listVersions = async ({
  tx,
  workspaceId,
}: Reading): Promise<(ModelVersion & { id: string })[]> => {
  const [scoring] = await tx.select().from(workspaces).where(eq(workspaces.id, workspaceId))
  const rows = await tx
    .select({
      id: models.id,
      version: models.version,
      document: models.document,
      publishedBy: models.publishedBy,
      restores: models.restores,
    })
    .from(models)
    .where(eq(models.workspaceId, workspaceId))
    .orderBy(models.id, desc(models.version))
  return rows.map(({ document: { name, author, changeNote, publishedAt }, ...row }) => ({
    ...row,
    name,
    author,
    changeNote,
    // Given at publishing, see publishModel.
    publishedAt: publishedAt ?? '',
    scores: row.id === scoring?.modelId && row.version === scoring.modelVersion,
  }))
}
