import { sql } from 'drizzle-orm'
import type { ScoringModel } from '../../lib/contract/index.ts'
import { rowsOf } from '../db/database.ts'
import type { Reading } from '../db/transaction.ts'

/**
 * Models by their text, so that one object stands for one content and the engine compiles it once.
 * Few live at a time: the published one of each workspace that is at work.
 */
const byText = new Map<string, ScoringModel>()
const KEPT = 100

const modelOf = (text: string): ScoringModel => {
  const known = byText.get(text)
  if (known) return known
  const [oldest] = byText.keys()
  if (oldest !== undefined && byText.size >= KEPT) byText.delete(oldest)
  // Parsed by its schema before it was stored.
  const model = JSON.parse(text) as ScoringModel
  byText.set(text, model)
  return model
}

/** The model that scores; null before the first one is published. */
export const loadPublishedModel = async ({ tx, workspaceId }: Reading): Promise<ScoringModel | null> => {
  const [row] = await rowsOf<{ text: string }>(
    tx,
    sql`SELECT m.document::text AS text FROM workspaces w
      JOIN models m ON m.workspace_id = w.id AND m.id = w.model_id AND m.version = w.model_version
      WHERE w.id = ${workspaceId}`,
  )
  return row ? modelOf(row.text) : null
}
