import type { LeadId, MemberId, Millis } from '../../contract/index.ts'
import type { SlaState } from '../../contract/sla.ts'
import type { LeadStatus } from '../decisions/transitions.ts'
import { isOver } from '../sla/is-over.ts'
import type { Facet, Filter, ListName } from './filter.ts'
import { isLane, type Lane, type QueuePlace } from './queue-order.ts'
import type { SearchTexts } from './search-rank.ts'

/** What of a lead decides whether and where it is found. */
export type Findable = {
  id: LeadId
  place: QueuePlace
  status: LeadStatus
  /** By its band, also while it is in no lane; null where the gate failed. */
  lane: Lane | null
  ownerId: MemberId | null
  source: string | null
  accountName: string | null
  tags: readonly string[]
  dueAt: Millis | null
  snoozedUntil: Millis | null
  /** When it was accepted or rejected last. */
  decidedAt: Millis | null
  disputed: boolean
  texts: SearchTexts
}

/** Through whose eyes, and when. */
export type Viewer<T = Findable> = {
  memberId: MemberId | null
  now: Millis
  /** When the viewer's day ends. */
  dayEnd: Millis
  /** What the viewer has decided since the day began and still stands, and when. */
  doneToday: ReadonlyMap<LeadId, Millis>
  slaStateOf: (lead: T) => SlaState
}

const none: readonly string[] = []
const oneOf = (value: string | null): readonly string[] => (value === null ? none : [value])

const listsOf = (lead: Findable, { doneToday }: Pick<Viewer, 'doneToday'>): ListName[] => {
  const { place, status, disputed } = lead
  const lists: ListName[] = []
  if (isLane(place)) lists.push('queue')
  if (place === 'snoozed') lists.push('snoozed')
  if (doneToday.has(lead.id)) lists.push('doneToday')
  if (status === 'accepted') lists.push('accepted')
  if (disputed) lists.push('disputed')
  return lists
}

const ownersOf = ({ ownerId }: Findable, { memberId }: Pick<Viewer, 'memberId'>): readonly string[] => {
  if (ownerId === null) return ['pool']
  return ownerId === memberId ? ['mine'] : none
}

/** Before the day ends, and not over yet: what is over is `breached`. */
const duesOf = ({ dueAt }: Findable, { now, dayEnd }: Pick<Viewer, 'now' | 'dayEnd'>): readonly string[] =>
  dueAt !== null && !isOver(dueAt, now) && dueAt < dayEnd ? ['today'] : none

/** What can be chosen to find this lead. */
export const valuesOf = <T extends Findable>(facet: Facet, lead: T, viewer: Viewer<T>): readonly string[] => {
  switch (facet) {
    case 'list':
      return listsOf(lead, viewer)
    case 'owner':
      return ownersOf(lead, viewer)
    case 'lane':
      return oneOf(lead.lane)
    case 'sla':
      return oneOf(viewer.slaStateOf(lead))
    case 'due':
      return duesOf(lead, viewer)
    case 'source':
      return oneOf(lead.source)
    case 'account':
      return oneOf(lead.accountName)
    case 'tag':
      return lead.tags
    default:
      return facet satisfies never
  }
}

/** Whether the lead answers the choices of one facet; where there are none, every lead does. */
export const holdsFacet = <T extends Findable>(
  filter: Filter,
  facet: Facet,
  lead: T,
  viewer: Viewer<T>,
): boolean => {
  const chosen = filter[facet]
  return chosen === undefined || valuesOf(facet, lead, viewer).some((value) => chosen.includes(value))
}
