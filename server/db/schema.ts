import { bigint, boolean, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type {
  AccountId,
  AccountInput,
  EmailDomainKind,
  ExternalScore,
  LeadId,
  LeadInput,
  MemberId,
  Millis,
  Role,
  ScoringModel,
  Seen,
  SignalId,
  SignalInitiator,
  Thousandths,
  WorkspaceId,
} from '../../lib/contract/index.ts'

// The tables as queries see them. What they are is written in migrations/*.sql; this mirrors columns, not keys.

const workspaceId = () => text('workspace_id').$type<WorkspaceId>().notNull()
const changeNo = () => bigint('change_no', { mode: 'number' }).notNull()
const millis = (name: string) => bigint(name, { mode: 'number' }).$type<Millis>()

/** What is known of an account; its id is the row's. */
export type AccountFacts = Omit<AccountInput, 'id'>
/** What was sent in of a lead; its id, owner and account are the row's. */
export type LeadFacts = Omit<LeadInput, 'id' | 'ownerId' | 'account'>
export type DocumentKind =
  | 'slaPolicy'
  | 'calendar'
  | 'rejectReasons'
  | 'scoring'
  | 'modelHistory'
  | 'urlPatterns'
export type StoredRoute = { at: Millis; band: string }

export const workspaces = pgTable('workspaces', {
  id: text('id').$type<WorkspaceId>().notNull(),
  name: text('name').notNull(),
  createdAt: millis('created_at').notNull(),
  changeNo: changeNo().default(0),
  departuresFloor: bigint('departures_floor', { mode: 'number' }).notNull().default(0),
  modelId: text('model_id'),
  modelVersion: integer('model_version'),
})

export const members = pgTable('members', {
  workspaceId: workspaceId(),
  id: text('id').$type<MemberId>().notNull(),
  name: text('name').notNull(),
  email: text('email').notNull(),
  role: text('role').$type<Role>().notNull(),
  team: text('team'),
  removedAt: millis('removed_at'),
  sightNo: bigint('sight_no', { mode: 'number' }).notNull().default(0),
  changeNo: changeNo(),
})

export const models = pgTable('models', {
  workspaceId: workspaceId(),
  id: text('id').notNull(),
  version: integer('version').notNull(),
  document: jsonb('document').$type<ScoringModel>().notNull(),
  publishedBy: text('published_by').$type<MemberId>(),
  restores: integer('restores'),
  changeNo: changeNo(),
})

export const modelDrafts = pgTable('model_drafts', {
  workspaceId: workspaceId(),
  id: text('id').notNull(),
  revision: integer('revision').notNull(),
  document: jsonb('document').$type<ScoringModel>().notNull(),
  basedOn: integer('based_on'),
  savedBy: text('saved_by').$type<MemberId>().notNull(),
  savedAt: millis('saved_at').notNull(),
})

export const documents = pgTable('documents', {
  workspaceId: workspaceId(),
  kind: text('kind').$type<DocumentKind>().notNull(),
  id: text('id').notNull(),
  body: jsonb('body').$type<unknown>().notNull(),
  changeNo: changeNo(),
})

export const accounts = pgTable('accounts', {
  workspaceId: workspaceId(),
  id: text('id').$type<AccountId>().notNull(),
  facts: jsonb('facts').$type<AccountFacts>().notNull(),
  changeNo: changeNo(),
})

export const leads = pgTable('leads', {
  workspaceId: workspaceId(),
  id: text('id').$type<LeadId>().notNull(),
  ownerId: text('owner_id').$type<MemberId>(),
  accountId: text('account_id').$type<AccountId>(),
  facts: jsonb('facts').$type<LeadFacts>().notNull(),
  emailDomainKind: text('email_domain_kind').$type<EmailDomainKind>(),
  total: bigint('total', { mode: 'number' }),
  band: text('band'),
  grade: text('grade'),
  modelId: text('model_id'),
  modelVersion: integer('model_version'),
  evaluatedAt: millis('evaluated_at'),
  nextChangeAt: millis('next_change_at'),
  queueBand: text('queue_band'),
  routes: jsonb('routes').$type<readonly StoredRoute[]>().notNull(),
  removedAt: millis('removed_at'),
  changeNo: changeNo(),
})

export const signals = pgTable('signals', {
  workspaceId: workspaceId(),
  id: text('id').$type<SignalId>().notNull(),
  /** One of the two. */
  leadId: text('lead_id').$type<LeadId>(),
  accountId: text('account_id').$type<AccountId>(),
  type: text('type').notNull(),
  at: millis('at').notNull(),
  properties: jsonb('properties').$type<Record<string, string | number | boolean | null>>().notNull(),
  sessionId: text('session_id'),
  initiator: text('initiator').$type<SignalInitiator>().notNull(),
})

export const externalScores = pgTable('external_scores', {
  workspaceId: workspaceId(),
  leadId: text('lead_id').$type<LeadId>().notNull(),
  source: text('source').notNull(),
  total: bigint('total', { mode: 'number' }).$type<Thousandths>().notNull(),
  lines: jsonb('lines').$type<ExternalScore['lines']>().notNull(),
  asOf: millis('as_of').notNull(),
})

export const leadDepartures = pgTable('lead_departures', {
  workspaceId: workspaceId(),
  leadId: text('lead_id').$type<LeadId>().notNull(),
  previousOwnerId: text('previous_owner_id').$type<MemberId>(),
  leftAt: millis('left_at').notNull(),
  changeNo: changeNo(),
})

export const decisions = pgTable('decisions', {
  workspaceId: workspaceId(),
  id: uuid('id').notNull(),
  leadId: text('lead_id').$type<LeadId>().notNull(),
  memberId: text('member_id').$type<MemberId>().notNull(),
  kind: text('kind').notNull(),
  decidedAt: millis('decided_at').notNull(),
  receivedAt: millis('received_at').notNull(),
  seen: jsonb('seen').$type<Seen>(),
  details: jsonb('details').$type<Record<string, unknown>>().notNull(),
  claimed: boolean('claimed').notNull(),
  changeNo: changeNo(),
})
