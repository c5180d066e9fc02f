import { and, desc, eq, max, sql } from 'drizzle-orm'
import type { ModelVersion, Publication, ScoringModel } from '../../lib/contract/index.ts'
import { rowsOf } from '../db/database.ts'
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

/** As far back as a lead's picture goes, and more. */
const PUBLICATIONS = 50

/** What has scored until now and when it began, the latest first. */
export const loadPublications = ({ tx, workspaceId }: Reading): Promise<readonly Publication[]> =>
  rowsOf<Publication>(
    tx,
    sql`SELECT id, version, document->>'publishedAt' AS "publishedAt", document->>'changeNote' AS "changeNote"
      FROM models WHERE workspace_id = ${workspaceId} ORDER BY change_no DESC LIMIT ${PUBLICATIONS}`,
  )

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
