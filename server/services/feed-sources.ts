import { type SQL, sql } from 'drizzle-orm'
import type { WorkspaceId } from '../../lib/contract/index.ts'
import { inSight, type Sight } from './sight.ts'

/** A part of the feed: after one change number, up to and with another. */
export type FeedRange = { workspaceId: WorkspaceId; sight: Sight; after: number; wholeSince: number }

const leadInSight = (sight: Sight, on: SQL): SQL => sql`EXISTS (SELECT 1 FROM leads l
  WHERE l.workspace_id = f.workspace_id AND l.removed_at IS NULL AND ${on} AND ${inSight(sight, sql`l.owner_id`)})`

/** Where each kind of change comes from and which are in sight: what follows FROM, the table being `f`. */
export const feedSources = {
  documents: ({ workspaceId }: FeedRange) => sql`documents f WHERE f.workspace_id = ${workspaceId}`,
  /** The published model alone: who reads now has no use for what scored before. */
  models: ({ workspaceId }: FeedRange) => sql`models f
    JOIN workspaces w ON w.id = f.workspace_id AND w.model_id = f.id AND w.model_version = f.version
    WHERE f.workspace_id = ${workspaceId}`,
  members: ({ workspaceId }: FeedRange) => sql`members f WHERE f.workspace_id = ${workspaceId}`,
  accounts: ({ workspaceId, sight }: FeedRange) => sql`accounts f
    WHERE f.workspace_id = ${workspaceId} AND ${leadInSight(sight, sql`l.account_id = f.id`)}`,
  leads: ({ workspaceId, sight }: FeedRange) => sql`leads f
    WHERE f.workspace_id = ${workspaceId} AND f.removed_at IS NULL AND ${inSight(sight, sql`f.owner_id`)}`,
  decisions: ({ workspaceId, sight }: FeedRange) => sql`decisions f
    WHERE f.workspace_id = ${workspaceId} AND ${leadInSight(sight, sql`l.id = f.lead_id`)}`,
  /** Leads that were in sight and no longer are. A copy that was begun later never had them. */
  departures: ({ workspaceId, sight, wholeSince }: FeedRange) => sql`lead_departures f
    WHERE f.workspace_id = ${workspaceId} AND ${inSight(sight, sql`f.previous_owner_id`)}
      AND f.change_no > ${wholeSince} AND NOT ${leadInSight(sight, sql`l.id = f.lead_id`)}`,
} satisfies Record<string, (range: FeedRange) => SQL>

export type FeedSource = keyof typeof feedSources
export const feedSourceNames = Object.keys(feedSources) as FeedSource[]
