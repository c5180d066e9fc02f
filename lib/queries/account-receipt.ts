import { useMemo } from 'react'
import type { Millis } from '../contract/index.ts'
import { scorableLeadOf } from '../db/placed-row.ts'
import { asSeenBy, evaluateAccount, type SeenAccountReceipt } from '../domain/scoring/account-receipt.ts'
import type { LeadDetail } from './lead-detail.ts'

/** The account of the lead, by its people who are in this copy; null without an account or a model. */
export const accountReceiptAt = (detail: LeadDetail, now: Millis): SeenAccountReceipt | null => {
  const { model, account, accountLeads } = detail
  if (!model || !account) return null
  const people = accountLeads.map((lead) => ({
    name: lead.name,
    lead: scorableLeadOf(lead, account),
    signals: lead.signals,
  }))
  return asSeenBy(evaluateAccount(model, people, account.signals ?? [], now), () => true)
}

export const useAccountReceipt = (detail: LeadDetail, now: Millis): SeenAccountReceipt | null =>
  useMemo(() => accountReceiptAt(detail, now), [detail, now])
