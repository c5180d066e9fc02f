import { z } from 'zod'
import { accountInputSchema } from './account.ts'
import { attributesSchema } from './attributes.ts'
import { externalScoreSchema } from './external-score.ts'
import { accountIdSchema, leadIdSchema, memberIdSchema } from './ids.ts'
import { thousandthsSchema } from './points.ts'
import { signalSchema } from './signal.ts'
import { instantSchema } from './time.ts'
import { recordUrlsSchema, webAddressSchema } from './web-address.ts'

/** Derived once at ingest, so that no list of domains travels to the browser. */
export const emailDomainKindSchema = z.enum(['company', 'free', 'disposable'])
export type EmailDomainKind = z.infer<typeof emailDomainKindSchema>

/** What became of the lead in the end. Never an input to the score. */
export const outcomeSchema = z.enum(['meeting_set', 'meeting_held', 'opportunity', 'won', 'lost'])
export type Outcome = z.infer<typeof outcomeSchema>

const leadShape = {
  id: leadIdSchema,
  name: z.string().min(1).max(200),
  email: z.email().max(254).nullable(),
  /** As dialled; shown and linked, never parsed. */
  phone: z.string().min(1).max(50).nullable(),
  title: z.string().min(1).max(200).nullable(),
  source: z.string().min(1).max(100).nullable(),
  createdAt: instantSchema,
  /** Null: in the pool, for any rep to claim. */
  ownerId: memberIdSchema.nullable(),
  attributes: attributesSchema,
  linkedinUrl: webAddressSchema.nullable(),
  crmUrl: webAddressSchema.nullable(),
  recordUrls: recordUrlsSchema,
  tags: z.array(z.string().min(1).max(50)).max(50),
  outcome: outcomeSchema.nullable(),
}

/** A lead as it is sent in, its account with it; an upsert by `id`. What is left out is unknown. */
export const leadInputSchema = z
  .strictObject({
    ...leadShape,
    email: leadShape.email.default(null),
    phone: leadShape.phone.default(null),
    title: leadShape.title.default(null),
    source: leadShape.source.default(null),
    ownerId: leadShape.ownerId.default(null),
    account: accountInputSchema.nullable().default(null),
    attributes: leadShape.attributes.default({}),
    linkedinUrl: leadShape.linkedinUrl.default(null),
    crmUrl: leadShape.crmUrl.default(null),
    recordUrls: leadShape.recordUrls.default([]),
    tags: leadShape.tags.default([]),
    outcome: leadShape.outcome.default(null),
  })
  .meta({ id: 'LeadInput' })
export type LeadInput = z.infer<typeof leadInputSchema>

/** What a rep types of a lead that is new; all that is not typed is unknown. */
export const addedLeadSchema = z
  .strictObject({
    name: leadShape.name,
    email: leadShape.email,
    title: leadShape.title,
    company: z.string().min(1).max(200).nullable(),
    /** The account of that company, if the rep knows it already; null: a new one. */
    accountId: accountIdSchema.nullable(),
    linkedinUrl: leadShape.linkedinUrl,
    crmUrl: leadShape.crmUrl,
  })
  .meta({ id: 'AddedLead' })
export type AddedLead = z.infer<typeof addedLeadSchema>

/** The server's own evaluation, so that a browser can check that its receipt adds up to the same. */
export const scoreSchema = z
  .object({
    total: thousandthsSchema,
    band: z.string(),
    grade: z.string().nullable(),
    modelId: z.string(),
    modelVersion: z.int(),
    evaluatedAt: instantSchema,
    nextChangeAt: instantSchema.nullable(),
  })
  .meta({ id: 'Score' })
export type Score = z.infer<typeof scoreSchema>

/** The lead entered a band that has an SLA target: the rep's clock starts or tightens here. */
export const routeSchema = z.object({ at: instantSchema, band: z.string() }).meta({ id: 'Route' })
export type Route = z.infer<typeof routeSchema>

/** A lead as it is synced: the facts, its signals, the server's score, and the bands it was routed into. */
export const leadSchema = z
  .object({
    ...leadShape,
    recordUrls: leadShape.recordUrls.default([]),
    accountId: accountIdSchema.nullable(),
    emailDomainKind: emailDomainKindSchema.nullable(),
    signals: z.array(signalSchema),
    score: scoreSchema.nullable(),
    routes: z.array(routeSchema),
    /** Scores made elsewhere, one per source. */
    externalScores: z.array(externalScoreSchema).default([]),
  })
  .meta({ id: 'Lead' })
export type Lead = z.infer<typeof leadSchema>
