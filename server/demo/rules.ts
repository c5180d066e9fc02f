import type { Calendar, SlaPolicy } from '../../lib/contract/sla.ts'

const officeHours = [
  { from: '09:00', to: '12:30' },
  { from: '13:15', to: '17:45' },
]

/** Whoever asks for a demo is answered around the clock; the others wait for office hours. */
export const demoCalendars: readonly Calendar[] = [
  { kind: 'always', id: 'around-the-clock', name: 'Around the clock' },
  {
    kind: 'working',
    id: 'office-hours',
    name: 'Office hours',
    zone: 'Europe/Berlin',
    week: {
      mon: officeHours,
      tue: officeHours,
      wed: officeHours,
      thu: officeHours,
      fri: officeHours,
      sat: [],
      sun: [],
    },
    holidays: [],
    overrides: [],
  },
]

export const HOT_TARGET_MINUTES = 60

export const demoSlaPolicy: SlaPolicy = {
  id: 'standard',
  name: 'Hot within the hour, warm within a working day',
  targets: [
    { band: 'hot', minutes: HOT_TARGET_MINUTES, calendarId: 'around-the-clock' },
    { band: 'warm', minutes: 480, calendarId: 'office-hours' },
  ],
  routingMinutes: null,
  warnAt: [0.5, 0.8],
}
