import type {
  Calendar,
  Publication,
  RejectReason,
  ScoringModel,
  ScoringSettings,
  SlaPolicy,
  UrlPattern,
} from '../contract/index.ts'
import { isTimeZone } from '../contract/time-zone.ts'
import { defaultRejectReasons } from '../domain/decisions/default-reject-reasons.ts'
import { type CustomSites, customSitesOf } from '../sites/custom-record.ts'
import { getMeta } from './meta.ts'
import type { DocumentRow } from './rows.ts'
import type { HeatlineDb } from './schema.ts'

/** What the workspace has decided about scoring, clocks, reasons, and what else is a record. */
export type Rules = {
  model: ScoringModel | null
  /** The models that have scored so far, the latest first; empty where the server does not say. */
  modelHistory: readonly Publication[]
  policy: SlaPolicy | null
  calendars: ReadonlyMap<string, Calendar>
  /** Which score orders the queue: `engine`, or `external:` and a source. */
  orderBy: string
  /** In the order in which they are offered. */
  reasons: readonly RejectReason[]
  /** Sites of its own, whose records are known by their addresses. */
  customSites: CustomSites
}

const CALENDAR = 'calendar:'
export const documentKey = {
  model: 'model',
  modelHistory: 'modelHistory',
  slaPolicy: 'slaPolicy',
  rejectReasons: 'rejectReasons',
  scoring: 'scoring',
  urlPatterns: 'urlPatterns',
  calendar: (id: string) => `${CALENDAR}${id}`,
} as const

/** One in a zone that this browser does not know would fail whatever asks it: whoever counts on it has no clock instead. */
const isUsable = (calendar: Calendar): boolean => calendar.kind === 'always' || isTimeZone(calendar.zone)

/** Documents were parsed before they were stored. */
export const rulesOf = (documents: Iterable<DocumentRow>): Rules => {
  const all = [...documents]
  const byKey = new Map(all.map((document) => [document.key, document.value]))
  const calendars = all.flatMap(({ key, value }) => (key.startsWith(CALENDAR) ? [value as Calendar] : []))
  return {
    model: (byKey.get(documentKey.model) as ScoringModel | undefined) ?? null,
    modelHistory: (byKey.get(documentKey.modelHistory) as Publication[] | undefined) ?? [],
    policy: (byKey.get(documentKey.slaPolicy) as SlaPolicy | undefined) ?? null,
    orderBy: (byKey.get(documentKey.scoring) as ScoringSettings | undefined)?.orderBy ?? 'engine',
    calendars: new Map(calendars.filter(isUsable).map((calendar) => [calendar.id, calendar])),
    reasons: (byKey.get(documentKey.rejectReasons) as RejectReason[] | undefined) ?? defaultRejectReasons,
    customSites: customSitesOf((byKey.get(documentKey.urlPatterns) as UrlPattern[] | undefined) ?? []),
  }
}

const cache = new WeakMap<HeatlineDb, { stamp: string; rules: Rules }>()

/**
 * The same object as long as the rules are the same, so that the compiled model behind it is too.
 * Reads `meta` and `documents`.
 */
export const readRules = async (db: HeatlineDb): Promise<Rules> => {
  const stamp = await getMeta(db, 'rulesStamp')
  const cached = cache.get(db)
  if (stamp !== undefined && cached?.stamp === stamp) return cached.rules
  const rules = rulesOf(await db.documents.toArray())
  if (stamp !== undefined) cache.set(db, { stamp, rules })
  return rules
}
