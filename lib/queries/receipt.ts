import { useMemo } from 'react'
import type { Millis, Receipt, Thousandths } from '../contract/index.ts'
import { scorableLeadOf } from '../db/placed-row.ts'
import { evaluate } from '../domain/scoring/evaluate.ts'
import type { LeadDetail } from './lead-detail.ts'

/** Whether this machine, at the server's instant, reaches the server's total. `unknown`: other model, or no score to compare. */
export type AddsUp = 'adds-up' | 'unknown' | { differsBy: Thousandths }

const receiptAt = (detail: LeadDetail, at: Millis): Receipt | null => {
  const { model, lead, account } = detail
  return model && evaluate(model, scorableLeadOf(lead, account), lead.signals, at)
}

export const checkSum = (detail: LeadDetail): AddsUp => {
  const { serverScore, model } = detail
  if (!serverScore || serverScore.modelId !== model?.id || serverScore.modelVersion !== model.version)
    return 'unknown'
  const total = receiptAt(detail, serverScore.evaluatedAt)?.total ?? 0
  const differsBy = (total - serverScore.total) as Thousandths
  return differsBy === 0 ? 'adds-up' : { differsBy }
}

/** The evaluation that is shown; null while the workspace has no model. `now` should tick no faster than people read. */
export const useReceipt = (
  detail: LeadDetail | null | undefined,
  now: Millis,
): { receipt: Receipt | null; addsUp: AddsUp } => {
  const receipt = useMemo(() => (detail ? receiptAt(detail, now) : null), [detail, now])
  const addsUp = useMemo(() => (detail ? checkSum(detail) : 'unknown'), [detail])
  return { receipt, addsUp }
}
