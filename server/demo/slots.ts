import type { TouchChannel } from '../../lib/contract/decision.ts'
import type { StoryKind } from './stories.ts'

/** What a rep does, so many minutes after the lead was routed or the deed before. */
export type DeedPlan = { afterMinutes: number } & (
  | { kind: 'touch'; channel: TouchChannel; result: string }
  | { kind: 'accept' }
  | { kind: 'reject'; reason: string; note?: string; recycleInDays?: number }
  | { kind: 'snooze'; days: number; cause: string | null }
  | { kind: 'undo' }
)

/** Which story a lead lives, how many days ago its last visit was routed, and what was done about it since. */
export type Slot = { story: StoryKind; daysAgo: number; deeds: readonly DeedPlan[] }

const minutes = (count: number): number => count / 1440

const touch = (afterMinutes: number, channel: TouchChannel = 'call', result = 'no_answer'): DeedPlan => ({
  kind: 'touch',
  afterMinutes,
  channel,
  result,
})
const accept: DeedPlan = { kind: 'accept', afterMinutes: 6 }
const reject = (reason: string, more: { note?: string; recycleInDays?: number } = {}): DeedPlan => ({
  kind: 'reject',
  afterMinutes: 4,
  reason,
  ...more,
})
const snooze = (afterMinutes: number, days: number, cause: string | null): DeedPlan => ({
  kind: 'snooze',
  afterMinutes,
  days,
  cause,
})

const slot = (story: StoryKind, daysAgo: number, ...deeds: DeedPlan[]): Slot => ({ story, daysAgo, deeds })
const untouched = (story: StoryKind, days: readonly number[]): Slot[] => days.map((ago) => slot(story, ago))

/** Hot is due within the hour around the clock: so every state shows at whatever time the demo begins. */
const openHot: Slot[] = [
  ...untouched('hot', [2, 6, 11, 17, 25].map(minutes)),
  ...untouched('hot', [33, 42, 51].map(minutes)),
  ...untouched('hot', [80, 400].map(minutes)),
  slot('hot', minutes(150), { kind: 'accept', afterMinutes: 20 }, { kind: 'undo', afterMinutes: 1 }),
  slot('hot', minutes(190), touch(22, 'call', 'voicemail')),
  slot('hot', minutes(640), touch(48, 'email', 'sent')),
  slot('hot', minutes(1100), touch(95, 'call', 'no_answer'), touch(180, 'linkedin', 'sent')),
]

const asleep: Slot[] = [
  slot('hot', minutes(70), snooze(25, 1, 'waiting_for_buyer')),
  slot('hot', minutes(55), snooze(15, 5, 'out_of_office')),
  slot('hot', minutes(400), touch(30, 'call', 'call_back'), snooze(5, 2, null)),
  slot('warm', 3.1, snooze(40, 9, 'waiting_for_buyer')),
]

const touchedWarm: Slot[] = [5, 6, 7, 8, 9, 11, 13, 15, 17, 19, 21, 23, 25, 5, 7, 9, 13, 17].map(
  (daysAgo, index) =>
    index % 3 === 2
      ? slot('warm', daysAgo, touch(1500, 'email', 'sent'))
      : slot(
          'warm',
          daysAgo,
          touch(60 + 20 * (index % 7), index % 2 ? 'email' : 'call', index % 2 ? 'sent' : 'no_answer'),
        ),
)

const openWarm: Slot[] = [
  ...untouched('warm', [11, 42, 80, 150, 190, 400, 640, 1100].map(minutes)),
  ...untouched('warm', [1.5, 2.2, 3.1]),
  // It woke up by itself.
  slot('warm', 4, snooze(30, 2, null)),
  ...touchedWarm,
]

const accepted: Slot[] = [
  slot('hot', minutes(400), touch(14, 'call', 'connected'), accept),
  slot('hot', 2.2, touch(31, 'call', 'connected'), accept),
  slot('hot', 5, touch(9, 'call', 'meeting_booked'), accept),
  slot('hot', 11, touch(140, 'call', 'no_answer'), touch(90, 'call', 'connected'), accept),
  slot('warm', 19, touch(200, 'email', 'replied'), touch(30, 'meeting', 'held'), accept),
  slot('hot', 28, touch(44, 'call', 'connected'), accept),
  slot('warm', 44, touch(130, 'call', 'connected'), accept),
]

const sixTouches: DeedPlan[] = [
  touch(40),
  touch(90, 'email', 'sent'),
  touch(1500),
  touch(1400, 'linkedin', 'sent'),
  touch(1600),
  touch(1500, 'email', 'sent'),
]

const rejected: Slot[] = [
  slot('hot', minutes(640), touch(25, 'call', 'connected'), reject('no_budget')),
  slot('warm', 3.1, touch(70, 'call', 'connected'), reject('no_authority')),
  slot('hot', 8, touch(18, 'call', 'connected'), reject('timing', { recycleInDays: 75 })),
  slot('hot', 15, ...sixTouches, reject('unable_to_reach')),
  slot('cold', 21, reject('student_or_job_seeker')),
  slot('cold', 33, reject('competitor')),
  slot('warm', 38, touch(160, 'call', 'connected'), reject('existing_business')),
  slot(
    'hot',
    57,
    touch(12),
    reject('other', { note: 'The company is being merged; ask again when it is clear who decides.' }),
  ),
]

/** The days on which older leads were routed: few, so that seeding needs few transactions. */
const olderDays = [1.5, 2.2, 3.1, 5, 7, 9, 13, 17, 21, 25, 28, 33, 38, 44, 50, 57, 64, 72, 80, 86] as const

const spread = (story: StoryKind, count: number, from: number): Slot[] =>
  Array.from({ length: count }, (_, index) =>
    slot(story, olderDays[(index * 3 + from) % olderDays.length] ?? olderDays[0]),
  )

/** One rep's leads. */
export const repSlots: readonly Slot[] = [
  ...openHot,
  ...asleep,
  ...openWarm,
  ...accepted,
  ...rejected,
  ...spread('cold', 45, 0),
  ...spread('disqualified', 12, 1),
]

/** Leads that nobody owns yet. */
export const poolSlots: readonly Slot[] = [
  ...untouched('hot', [6, 17, 42, 80, 400].map(minutes)),
  ...untouched('warm', [11, 42, 150, 400, 1100].map(minutes)),
  ...untouched('warm', [1.5, 2.2, 5, 9, 13, 17, 21]),
  ...spread('cold', 20, 2),
  ...spread('disqualified', 3, 0),
]
