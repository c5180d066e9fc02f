import { z } from 'zod'

/** An id chosen by the system a record comes from (CRM, form, import). Opaque, case-sensitive, 1 to 128 characters. */
const externalId = z
  .string()
  .min(1)
  .max(128)
  .regex(
    /^[^\p{Cc}\s](?:[^\p{Cc}]*[^\p{Cc}\s])?$/u,
    'expected an id without control characters or outer spaces',
  )

export const workspaceIdSchema = externalId.brand<'WorkspaceId'>()
export type WorkspaceId = z.infer<typeof workspaceIdSchema>

export const memberIdSchema = externalId.brand<'MemberId'>()
export type MemberId = z.infer<typeof memberIdSchema>

export const accountIdSchema = externalId.brand<'AccountId'>()
export type AccountId = z.infer<typeof accountIdSchema>

export const leadIdSchema = externalId.brand<'LeadId'>()
export type LeadId = z.infer<typeof leadIdSchema>

/** Of a lead that a rep adds: made by the client, like a decision's id. */
export const addedLeadIdSchema = z.uuidv7().pipe(leadIdSchema)

export const signalIdSchema = externalId.brand<'SignalId'>()
export type SignalId = z.infer<typeof signalIdSchema>

/** Made by the client, time-ordered: RFC 9562 version 7. */
export const decisionIdSchema = z.uuidv7().brand<'DecisionId'>()
export type DecisionId = z.infer<typeof decisionIdSchema>
