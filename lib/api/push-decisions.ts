import type { DecisionAnswer, DecisionInput } from '../contract/index.ts'
import { type Answered, request, type Transport } from './request.ts'

/** Answers each decision at its place in the batch. */
export const pushDecisions = (
  transport: Transport,
  decisions: readonly DecisionInput[],
): Promise<Answered<DecisionAnswer>> =>
  request(transport, 'decisions', 'POST', '/v1/decisions', { decisions })
