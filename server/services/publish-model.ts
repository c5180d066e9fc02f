import { and, eq } from 'drizzle-orm'
import { ErrorCode, type Millis, type ScoringModel, toInstant } from '../../lib/contract/index.ts'
import { models, workspaces } from '../db/schema.ts'
import type { Writing } from '../db/transaction.ts'
import { ApiError } from '../http/api-error.ts'
import { asJson, sameJson } from './same-json.ts'

const withoutDate = ({ publishedAt: _, ...model }: ScoringModel) => model

/**
 * Makes a model the one that scores, and gives it its date. A version is kept for ever: sent again it is the same one
 * (so that an old one can be put back), with other content it is refused as a conflict. Leads are rescored by the caller.
 */
export const publishModel = async (
  writing: Writing,
  sent: ScoringModel,
  now: Millis,
): Promise<ScoringModel> => {
  const { tx, workspaceId, nextChangeNo } = writing
  const document = asJson({ ...sent, publishedAt: toInstant(now) })
  const key = and(
    eq(models.workspaceId, workspaceId),
    eq(models.id, sent.id),
    eq(models.version, sent.version),
  )
  const [stored] = await tx.select({ document: models.document }).from(models).where(key)
  if (stored && !sameJson(withoutDate(stored.document), withoutDate(document)))
    throw new ApiError(
      ErrorCode.conflict,
      `version ${sent.version} of the model ${sent.id} is published with other content: send it as a new version`,
    )
  const here = eq(workspaces.id, workspaceId)
  const [current] = await tx.select().from(workspaces).where(here)
  if (stored && current?.modelId === sent.id && current.modelVersion === sent.version) return stored.document
  const changeNo = nextChangeNo()
  if (stored) await tx.update(models).set({ changeNo }).where(key)
  else await tx.insert(models).values({ workspaceId, id: sent.id, version: sent.version, document, changeNo })
  await tx.update(workspaces).set({ modelId: sent.id, modelVersion: sent.version }).where(here)
  return stored?.document ?? document
}
