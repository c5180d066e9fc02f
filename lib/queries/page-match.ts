import type { AccountId, DecisionId, LeadId } from '../contract/index.ts'
import { readLinkedLead } from '../db/linked-lead.ts'
import type { AccountRow, LeadRow } from '../db/rows.ts'
import { readRules } from '../db/rules.ts'
import type { HeatlineDb } from '../db/schema.ts'
import { emailDomainKeys, emailKey, mailtoKey } from '../domain/identity/email-key.ts'
import { compareQueueKeys, type QueueKey } from '../domain/queue/queue-order.ts'
import { pageRecord } from '../sites/page-record.ts'
import type { PageRecord, Subject } from '../sites/site.ts'
import { websiteKeys } from '../sites/website-keys.ts'

/** How sure, strongest first: a link made by hand, the record's own key, the e-mail address, the company's domain. */
export type MatchRung = 'link' | 'record' | 'email' | 'domain'

/** What the copy knows of the record that a page shows. Several leads stand in the order of work. */
export type PageMatch =
  /** Not a page of a record. */
  | { kind: 'noRecord' }
  /** `linkId` is the link to be undone, if it was made by one. */
  | { kind: 'lead'; key: string; leadId: LeadId; rung: MatchRung; linkId: DecisionId | null }
  | { kind: 'candidates'; key: string; leadIds: LeadId[]; rung: MatchRung }
  | { kind: 'account'; key: string; accountId: AccountId; leadIds: LeadId[]; rung: MatchRung }
  | { kind: 'unknown'; key: string; subject: Subject }

const noRecord: PageMatch = { kind: 'noRecord' }

/** More with one key than a rep chooses from. */
const CANDIDATES = 50

/** More of one account than a rep goes through. */
const PEOPLE = 500

const queueKeyOf = ({ place, due, minusTotal, createdAt, id }: LeadRow): QueueKey => [
  place,
  due,
  minusTotal,
  createdAt,
  id,
]

const inQueueOrder = (rows: readonly LeadRow[]): LeadId[] =>
  rows.toSorted((a, b) => compareQueueKeys(queueKeyOf(a), queueKeyOf(b))).map(({ id }) => id)

const readLeads = async (db: HeatlineDb, { key, ids = [] }: PageRecord): Promise<LeadRow[]> => {
  const leads = await db.leads.where('keys').equals(key).limit(CANDIDATES).toArray()
  return leads.length > 0 || ids.length === 0 ? leads : db.leads.where('id').anyOf(ids).toArray()
}

/** Of several the nearest to the front of `keys`, then the first by id. */
const readAccount = async (db: HeatlineDb, keys: readonly string[]): Promise<AccountRow | undefined> => {
  for (const key of keys) {
    const account = await db.accounts.where('keys').equals(key).first()
    if (account) return account
  }
  return undefined
}

const accountMatch = async (
  db: HeatlineDb,
  { id: accountId }: AccountRow,
  { key, rung }: { key: string; rung: MatchRung },
): Promise<PageMatch> => {
  const people = await db.leads.where('accountId').equals(accountId).limit(PEOPLE).toArray()
  return { kind: 'account', key, accountId, leadIds: inQueueOrder(people), rung }
}

const leadMatch = (leads: readonly LeadRow[], key: string, rung: MatchRung): PageMatch | null => {
  const leadIds = inQueueOrder(leads)
  const [leadId, ...others] = leadIds
  if (leadId === undefined) return null
  if (others.length > 0) return { kind: 'candidates', key, leadIds, rung }
  return { kind: 'lead', key, leadId, rung, linkId: null }
}

/** What is no person may be kept of a company, under its key or under an id that is known elsewhere too. */
const readAccountOf = async (db: HeatlineDb, { key, subject, ids = [] }: PageRecord) => {
  if (subject === 'person') return undefined
  return (await readAccount(db, [key])) ?? db.accounts.where('id').anyOf(ids).first()
}

/** The rungs one after the other: the first that holds counts, because none below it can be surer. */
const matchRecord = async (db: HeatlineDb, record: PageRecord): Promise<PageMatch> => {
  const { key, subject } = record
  const [link, account, leads] = await Promise.all([
    readLinkedLead(db, key),
    readAccountOf(db, record),
    readLeads(db, record),
  ])
  if (link) return { kind: 'lead', key, rung: 'link', ...link }
  if (account) return accountMatch(db, account, { key, rung: 'record' })
  const byLead = leadMatch(leads, key, key.startsWith('email:') ? 'email' : 'record')
  if (byLead) return byLead
  const company = await readAccount(db, emailDomainKeys(key))
  return company ? accountMatch(db, company, { key, rung: 'domain' }) : { kind: 'unknown', key, subject }
}

/** A company's own pages; nobody's are no record. */
const matchWebsite = async (db: HeatlineDb, keys: readonly string[]): Promise<PageMatch> => {
  const account = await readAccount(db, keys)
  const key = account?.keys?.find((one) => keys.includes(one))
  return account && key !== undefined ? accountMatch(db, account, { key, rung: 'domain' }) : noRecord
}

/** By the page's address alone, which goes nowhere: everything is looked up in the copy. */
export const readPageMatch = async (db: HeatlineDb, url: string): Promise<PageMatch> => {
  const { customSites } = await readRules(db)
  const record = pageRecord(url, customSites)
  if (record) return matchRecord(db, record)
  const mail = mailtoKey(url)
  if (mail !== null) return matchRecord(db, { key: mail, subject: 'person' })
  return matchWebsite(db, websiteKeys(url, customSites))
}

/** Of an e-mail address that somebody selected; `noRecord` for what is none. */
export const readEmailMatch = async (db: HeatlineDb, email: string): Promise<PageMatch> => {
  const key = emailKey(email)
  return key === null ? noRecord : matchRecord(db, { key, subject: 'person' })
}
