import { browser } from 'wxt/browser'
import type { NoticeSettings } from '../domain/notify/plan-notices.ts'
import type { Quiet } from '../domain/notify/quiet-until.ts'

const KEY = 'notifications'

/** Cold leads can wait; everything else is told at any hour until the rep says otherwise. */
export const defaultNotificationSettings: NoticeSettings = {
  lanes: { hot: true, warm: true, cold: false },
  stages: { warning: true, breach: true },
  quiet: { hours: null, weekends: false },
}

/** What quiet hours begin as when they are switched on. */
export const usualQuietHours = { from: '18:00', to: '08:00' }

type Stored = Record<string, unknown>
const partOf = (value: unknown, name: string): Stored => {
  const part = typeof value === 'object' && value !== null ? (value as Stored)[name] : null
  return typeof part === 'object' && part !== null ? (part as Stored) : {}
}

const flags = <Name extends string>(stored: Stored, usual: Record<Name, boolean>): Record<Name, boolean> =>
  Object.fromEntries(
    Object.entries<boolean>(usual).map(([name, flag]) => [
      name,
      typeof stored[name] === 'boolean' ? stored[name] : flag,
    ]),
  ) as Record<Name, boolean>

const isTime = (value: unknown): value is string =>
  typeof value === 'string' && /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(value)

const hoursOf = ({ from, to }: Stored): Quiet['hours'] =>
  isTime(from) && isTime(to) && from !== to ? { from, to } : null

/** Each setting by itself: one that cannot be read is as it is at the beginning, the others stay. */
const parse = (stored: unknown): NoticeSettings => {
  const { lanes, stages, quiet } = defaultNotificationSettings
  const storedQuiet = partOf(stored, 'quiet')
  const { weekends } = flags(storedQuiet, { weekends: quiet.weekends })
  return {
    lanes: flags(partOf(stored, 'lanes'), lanes),
    stages: flags(partOf(stored, 'stages'), stages),
    quiet: { hours: hoursOf(partOf(storedQuiet, 'hours')), weekends },
  }
}

export const readNotificationSettings = async (): Promise<NoticeSettings> =>
  parse((await browser.storage.local.get(KEY))[KEY])

export const saveNotificationSettings = (settings: NoticeSettings): Promise<void> =>
  browser.storage.local.set({ [KEY]: settings })

/** Calls back with every change, by whatever page; answers how to stop. */
export const watchNotificationSettings = (onChange: (settings: NoticeSettings) => void): (() => void) => {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && KEY in changes) onChange(parse(changes[KEY]?.newValue))
  }
  browser.storage.onChanged.addListener(listener)
  return () => browser.storage.onChanged.removeListener(listener)
}
