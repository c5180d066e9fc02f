import { useLiveQuery } from 'dexie-react-hooks'
import { useMemo, useSyncExternalStore } from 'react'
import type { Millis } from '../contract/index.ts'
import { getMeta } from '../db/meta.ts'
import { database } from '../db/open.ts'
import { readRules } from '../db/rules.ts'
import type { HeatlineDb } from '../db/schema.ts'
import type { Filter } from '../domain/queue/filter.ts'
import type { Asked } from '../domain/queue/find-leads.ts'
import type { Viewer } from '../domain/queue/findable.ts'
import { searchWords } from '../domain/queue/search-text.ts'
import { DUE_TICK, readDoneToday } from './day.ts'
import type { IndexedLead } from './indexed-lead.ts'
import { createLeadIndex } from './lead-index.ts'
import type { LeadsRead } from './lead-reader.ts'
import { localDay } from './local-day.ts'
import { useNow } from './now.ts'
import { slaStatesBy } from './sla-states.ts'

const index = createLeadIndex(database)

/** Begins to read what will be searched, before the first letter is typed. */
export const prepareLookup = (): void => index.subscribe(() => undefined)()

/** What somebody looks for, as it is typed and chosen. */
export type Look = { search: string; filter: Filter }

/** Choices that time alone can change. */
const isTimed = ({ sla, due }: Filter): boolean => sla !== undefined || due !== undefined

const MINUTE = 60_000

/** For what time does not change; the day's end does not pass unseen. */
const SELDOM = 3_600_000

const readViewpoint = async (db: HeatlineDb, now: Millis) => {
  const [session, rules, doneToday] = await Promise.all([
    getMeta(db, 'session'),
    readRules(db),
    readDoneToday(db, now),
  ])
  return { memberId: session?.member.id ?? null, slaStateAt: slaStatesBy(rules), doneToday }
}

const useViewer = (tick: number): Viewer<IndexedLead> | undefined => {
  const now = useNow(tick)
  const { from } = localDay(useNow(MINUTE))
  const viewpoint = useLiveQuery(() => readViewpoint(database(), from), [from])
  return useMemo(() => {
    if (!viewpoint) return undefined
    const { memberId, doneToday, slaStateAt } = viewpoint
    const slaStateOf = (lead: IndexedLead) => slaStateAt(lead, now)
    return { memberId, now, dayEnd: localDay(now).to, doneToday, slaStateOf }
  }, [viewpoint, now])
}

export type Lookup = { read: LeadsRead; asked: Asked; viewer: Viewer<IndexedLead> }

/** All that finding needs, kept up to date; undefined at first. `isCounted`: the choices are counted, those of time too. */
export const useLookup = ({ search, filter }: Look, isCounted = false): Lookup | undefined => {
  const read = useSyncExternalStore(index.subscribe, index.read)
  const viewer = useViewer(isCounted || isTimed(filter) ? DUE_TICK : SELDOM)
  const words = useMemo(() => searchWords(search), [search])
  const isBegun = read.complete || read.leads.length > 0
  return useMemo(
    () => (viewer && isBegun ? { read, viewer, asked: { filter, words } } : undefined),
    [isBegun, read, viewer, filter, words],
  )
}
