import { useLiveQuery } from 'dexie-react-hooks'
import { database } from '../db/open.ts'
import { type Rules, readRules } from '../db/rules.ts'

export type { Rules } from '../db/rules.ts'

/** The workspace's model, SLA policy, calendars and reasons; undefined while they are read. */
export const useRules = (): Rules | undefined => useLiveQuery(() => readRules(database()), [])
