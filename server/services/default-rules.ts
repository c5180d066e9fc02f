import type { Calendar, SlaPolicy } from '../../lib/contract/index.ts'

const workday = [{ from: '09:00', to: '17:00' }]

/** What a new workspace starts with; from then on they are the workspace's own. */
export const defaultCalendar: Calendar = {
  kind: 'working',
  id: 'office-hours',
  name: 'Office hours',
  zone: 'Europe/Berlin',
  week: { mon: workday, tue: workday, wed: workday, thu: workday, fri: workday, sat: [], sun: [] },
  holidays: [],
  overrides: [],
}

export const defaultSlaPolicy: SlaPolicy = {
  id: 'standard',
  name: 'Hot within an hour, warm within a working day',
  targets: [
    { band: 'hot', minutes: 60, calendarId: defaultCalendar.id },
    { band: 'warm', minutes: 480, calendarId: defaultCalendar.id },
  ],
  routingMinutes: null,
  warnAt: [0.5, 0.8],
}
