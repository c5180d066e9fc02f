import { z } from 'zod'
import { faultSchema, refusalDetailsSchema } from './errors.ts'
import { instantSchema } from './time.ts'

/** Rows in one batch, at most. */
export const BATCH_ROWS = 1000

/** Bytes in one body, at most. */
export const BODY_BYTES = 5 * 1024 * 1024

const rowsSchema = z.array(z.unknown()).min(1).max(BATCH_ROWS)

/** `PUT /v1/leads`: rows are parsed one by one against LeadInput, so that a bad row never takes the good ones with it. */
export const leadBatchSchema = z.strictObject({ leads: rowsSchema }).meta({ id: 'LeadBatch' })
export type LeadBatch = z.infer<typeof leadBatchSchema>

/** `POST /v1/signals`: rows are parsed one by one against SignalInput. */
export const signalBatchSchema = z.strictObject({ signals: rowsSchema }).meta({ id: 'SignalBatch' })
export type SignalBatch = z.infer<typeof signalBatchSchema>

/** `PUT /v1/scores`: rows are parsed one by one against ExternalScoreInput. */
export const scoreBatchSchema = z.strictObject({ scores: rowsSchema }).meta({ id: 'ScoreBatch' })

/** `POST /v1/decisions`: rows are parsed one by one against DecisionInput. */
export const decisionBatchSchema = z.strictObject({ decisions: rowsSchema }).meta({ id: 'DecisionBatch' })
export type DecisionBatch = z.infer<typeof decisionBatchSchema>

/** One row's answer, at the row's place in the batch. `unchanged`: it was there already, the same. */
export const rowResultSchema = z
  .object({
    index: z.int(),
    id: z.string().nullable(),
    status: z.enum(['created', 'updated', 'unchanged', 'refused']),
    faults: z.array(faultSchema).optional(),
  })
  .meta({ id: 'RowResult' })
export type RowResult = z.infer<typeof rowResultSchema>

export const batchAnswerSchema = z
  .object({
    results: z.array(rowResultSchema),
    counts: z.object({ created: z.int(), updated: z.int(), unchanged: z.int(), refused: z.int() }),
  })
  .meta({ id: 'BatchAnswer' })
export type BatchAnswer = z.infer<typeof batchAnswerSchema>

/** One decision's answer: inserted now, inserted before, or refused for good. */
export const decisionResultSchema = z
  .object({
    index: z.int(),
    id: z.string().nullable(),
    status: z.enum(['applied', 'duplicate', 'refused']),
    /** One of RefusalCode when refused. */
    code: z.string().optional(),
    message: z.string().optional(),
    details: refusalDetailsSchema.optional(),
    faults: z.array(faultSchema).optional(),
  })
  .meta({ id: 'DecisionResult' })
export type DecisionResult = z.infer<typeof decisionResultSchema>

export const decisionAnswerSchema = z
  .object({ results: z.array(decisionResultSchema), serverTime: instantSchema })
  .meta({ id: 'DecisionAnswer' })
export type DecisionAnswer = z.infer<typeof decisionAnswerSchema>
