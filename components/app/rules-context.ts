import { createContext, useContext } from 'react'
import type { Calendar, SlaPolicy } from '../../lib/contract/sla.ts'

/** What every clock on the page needs; read once for all of them. */
export type Rules = { policy: SlaPolicy | null; calendars: ReadonlyMap<string, Calendar> }

export const noRules: Rules = { policy: null, calendars: new Map() }

export const RulesContext = createContext<Rules>(noRules)

export const useClockRules = (): Rules => useContext(RulesContext)
