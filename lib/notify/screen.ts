import { browser } from 'wxt/browser'
import type { LeadId, Millis } from '../contract/index.ts'
import type { HeatlineDb } from '../db/schema.ts'
import type { Stage } from '../domain/notify/plan-notices.ts'
import { readMemory } from './told.ts'

export type NamedLead = { name: string; accountName: string | null; dueAt: Millis }

/** What one notification says: so many leads, of whom the first are named. */
export type NoticeContent = { stage: Stage; count: number; leads: NamedLead[]; now: Millis }

/** Where notifications are shown; one of each stage. */
export type Screen = {
  displayed: () => Promise<ReadonlySet<Stage>>
  show: (content: NoticeContent) => Promise<unknown>
  /** Without a sound where the browser can, and only while it is still there. */
  amend: (content: NoticeContent) => Promise<unknown>
  clear: (stage: Stage) => Promise<unknown>
}

/** The same id again replaces what is on the screen: so there is one of each, however often it is shown. */
const idOf: Record<Stage, string> = { warning: 'sla-warning', breach: 'sla-breach' }
export const stages = ['warning', 'breach'] as const

/** Firefox has no `update`: there the same id again replaces what is shown. */
const amending = (): 'update' | 'create' => ('update' in browser.notifications ? 'update' : 'create')

/** The browser's own notifications. `words`: in the rep's language. */
export const browserScreen = (
  words: (content: NoticeContent) => { title: string; message: string },
): Screen => {
  const optionsOf = (content: NoticeContent) => ({
    type: 'basic' as const,
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    ...words(content),
  })
  return {
    displayed: async () => {
      const all = await browser.notifications.getAll()
      return new Set(stages.filter((stage) => idOf[stage] in all))
    },
    show: (content) => browser.notifications.create(idOf[content.stage], optionsOf(content)),
    amend: (content) => browser.notifications[amending()](idOf[content.stage], optionsOf(content)),
    clear: (stage) => browser.notifications.clear(idOf[stage]),
  }
}

/** The lead that a clicked notification is about: the first it names. Null: it is none of these, or they are gone. */
export const leadOfNotification = async (db: HeatlineDb, id: string): Promise<LeadId | null> => {
  const stage = stages.find((one) => idOf[one] === id)
  return stage === undefined ? null : ((await readMemory(db)).named[stage][0] ?? null)
}
