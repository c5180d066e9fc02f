import { useLiveQuery } from 'dexie-react-hooks'
import type { AccountId, DecisionId, LeadId } from '../contract/index.ts'
import { database } from '../db/open.ts'
import type { LeadRow } from '../db/rows.ts'
import { type HeatlineDb, QUEUE_INDEX } from '../db/schema.ts'
import { pageRecord, recordKey } from '../sites/page-record.ts'
import type { Subject } from '../sites/site.ts'

/** How sure, strongest first: a link made by hand, the record's own key, the e-mail address, the company's domain. */
export type MatchRung = 'link' | 'record' | 'email' | 'domain'

/** What the copy knows of the record that a page shows. Several leads stand in the order of work. */
export type PageMatch =
  /** Not a page of a record. */
  | { kind: 'noRecord' }
  | { kind: 'lead'; key: string; leadId: LeadId; rung: MatchRung; linkId: DecisionId | null }
  | { kind: 'candidates'; key: string; leadIds: LeadId[]; rung: MatchRung }
  | { kind: 'account'; key: string; accountId: AccountId; leadIds: LeadId[]; rung: MatchRung }
  | { kind: 'unknown'; key: string; subject: Subject }

const isAt =
  (key: string) =>
  ({ linkedinUrl, crmUrl }: LeadRow): boolean =>
    [linkedinUrl, crmUrl].some((url) => url !== null && recordKey(url) === key)

/** By the page's address alone, which goes nowhere: everything is looked up in the copy. */
export const readPageMatch = async (db: HeatlineDb, url: string): Promise<PageMatch> => {
  const record = pageRecord(url)
  if (!record) return { kind: 'noRecord' }
  const { key, subject } = record
  const leadIds = await db.leads.orderBy(QUEUE_INDEX).filter(isAt(key)).primaryKeys()
  const [leadId, ...others] = leadIds
  if (leadId === undefined) return { kind: 'unknown', key, subject }
  if (others.length > 0) return { kind: 'candidates', key, leadIds, rung: 'record' }
  return { kind: 'lead', key, leadId, rung: 'record', linkId: null }
}

/** Undefined while it is read, so that a page never shows the match of the page before; also when there is no address. */
export const usePageMatch = (url: string | null): PageMatch | undefined => {
  const answer = useLiveQuery(
    async () => ({ url, match: url === null ? undefined : await readPageMatch(database(), url) }),
    [url],
  )
  return answer?.url === url ? answer?.match : undefined
}
