import type { Lead } from '../contract/index.ts'
import { type Change, changeSchema } from '../contract/sync.ts'
import {
  type Check,
  hasShape,
  isFacts,
  isInstant,
  isListOf,
  isNumber,
  isText,
  isTextOrNull,
  orNull,
} from './shape.ts'

const isSignal = hasShape({
  id: isText,
  type: isText,
  at: isInstant,
  properties: isFacts,
  sessionId: isTextOrNull,
  initiator: isText,
})

const isScore = hasShape({
  total: isNumber,
  band: isText,
  grade: isTextOrNull,
  modelId: isText,
  modelVersion: isNumber,
  evaluatedAt: isInstant,
  nextChangeAt: orNull(isInstant),
})

/**
 * What this program relies on in a lead, and no more: a lead with words that only a newer server knows is still a lead that
 * somebody must call, so such values are kept raw and shown as "other". By hand instead of by `leadSchema` because leads are
 * nearly all of a first sync, where the schema alone would take a third of the time that storing them takes.
 */
const isLead: Check = hasShape({
  id: isText,
  name: isText,
  email: isTextOrNull,
  phone: isTextOrNull,
  title: isTextOrNull,
  source: isTextOrNull,
  createdAt: isInstant,
  ownerId: isTextOrNull,
  attributes: isFacts,
  linkedinUrl: isTextOrNull,
  crmUrl: isTextOrNull,
  tags: isListOf(isText),
  outcome: isTextOrNull,
  accountId: isTextOrNull,
  emailDomainKind: isTextOrNull,
  signals: isListOf(isSignal),
  score: orNull(isScore),
  routes: isListOf(hasShape({ at: isInstant, band: isText })),
})

const isLeadChange = (raw: unknown): raw is { kind: 'lead'; lead: Lead } =>
  typeof raw === 'object' &&
  raw !== null &&
  'lead' in raw &&
  'kind' in raw &&
  raw.kind === 'lead' &&
  isLead(raw.lead)

/** The change, or null if this version knows neither its kind nor its form. */
export const readChange = (raw: unknown): Change | null =>
  isLeadChange(raw) ? raw : (changeSchema.safeParse(raw).data ?? null)
