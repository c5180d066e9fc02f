import { toThousandths } from '../../contract/convert.ts'
import type { LeadId, Millis, Receipt, ScoringModel, Thousandths } from '../../contract/index.ts'
import { evaluate } from './evaluate.ts'
import type { ScorableLead, ScorableSignal } from './scorable.ts'

/** Somebody who works for the account. */
export type AccountPerson = { name: string; lead: ScorableLead; signals: readonly ScorableSignal[] }

/** What one person, or the account's own signals (`leadId` null), add to its engagement. */
export type AccountLine = {
  key: string
  leadId: LeadId | null
  /** The person's name; empty for the account's own signals. */
  label: string
  points: Thousandths
  /** The person's own, by the same model at the same instant; null for the account's own signals. */
  band: string | null
  lane: Receipt['lane']
}

/** The evaluation of one account at one instant. The lines add up to `engagement` exactly. */
export type AccountReceipt = {
  modelId: string
  modelVersion: number
  at: Millis
  /** From the most to the least. */
  lines: AccountLine[]
  engagement: Thousandths
  /** The model's threshold for accounts; null where it has none, and then no account is hot. */
  hotFrom: Thousandths | null
  isHot: boolean
  /** Its people are warm or cold one by one, and hot together. */
  hotAlthoughNobodyIs: boolean
}

const personLine = (
  model: ScoringModel,
  { name, lead, signals }: AccountPerson,
  now: Millis,
): AccountLine => {
  const { engagement: points, band, lane } = evaluate(model, lead, signals, now)
  return { key: `lead:${lead.id}`, leadId: lead.id, label: name, points, band, lane }
}

/** Nobody in particular: known for nothing but what was seen of the account. */
const nobody = (createdAt: Millis): ScorableLead => ({
  id: '' as LeadId,
  email: null,
  emailDomainKind: null,
  title: null,
  source: null,
  createdAt,
  attributes: {},
  account: null,
})

const ownLine = (model: ScoringModel, signals: readonly ScorableSignal[], now: Millis): AccountLine[] => {
  const seen = signals.filter((signal) => signal.at <= now)
  if (seen.length === 0) return []
  const first = Math.min(...seen.map((signal) => signal.at)) as Millis
  const { engagement: points } = evaluate(model, nobody(first), seen, now)
  return [{ key: 'account', leadId: null, label: '', points, band: null, lane: null }]
}

/** No two lines have the same key. */
const byText = (a: string, b: string): number => (a < b ? -1 : 1)

/**
 * Scores an account at one instant: the engagement of all its people and what was seen of the account itself, against the
 * model's threshold for accounts. Pure and total as `evaluate` is; the order of people and signals never matters.
 */
export const evaluateAccount = (
  model: ScoringModel,
  people: readonly AccountPerson[],
  accountSignals: readonly ScorableSignal[],
  now: Millis,
): AccountReceipt => {
  const lines = [
    ...people.map((person) => personLine(model, person, now)),
    ...ownLine(model, accountSignals, now),
  ].sort((a, b) => b.points - a.points || byText(a.key, b.key))
  const engagement = lines.reduce((sum, { points }) => sum + points, 0) as Thousandths
  const hotFrom = model.accountRollUp && toThousandths(model.accountRollUp.hotFrom)
  const isHot = hotFrom !== null && engagement >= hotFrom
  return {
    modelId: model.id,
    modelVersion: model.version,
    at: now,
    lines,
    engagement,
    hotFrom,
    isHot,
    hotAlthoughNobodyIs: isHot && lines.every(({ lane }) => lane !== 'hot'),
  }
}

/** A receipt for somebody who may not see all of its people: `others` count, and are not told apart. */
export type SeenAccountReceipt = AccountReceipt & { others: { people: number; points: Thousandths } | null }

/** Folds the people who are out of sight into one figure; the sum stays what it was. */
export const asSeenBy = (receipt: AccountReceipt, sees: (leadId: LeadId) => boolean): SeenAccountReceipt => {
  const isSeen = ({ leadId }: AccountLine) => leadId === null || sees(leadId)
  const hidden = receipt.lines.filter((line) => !isSeen(line))
  const points = hidden.reduce((sum, line) => sum + line.points, 0) as Thousandths
  return {
    ...receipt,
    lines: receipt.lines.filter(isSeen),
    others: hidden.length > 0 ? { people: hidden.length, points } : null,
  }
}
