import type { TouchChannel } from '../../contract/decision.ts'

/** What can come of a touch, by channel, in the order in which it is offered. */
export const touchResults = {
  call: ['connected', 'meeting_booked', 'call_back', 'voicemail', 'no_answer', 'wrong_number'],
  email: ['sent', 'replied', 'bounced'],
  linkedin: ['sent', 'accepted', 'replied'],
  meeting: ['set', 'held', 'no_show'],
} as const satisfies Record<TouchChannel, readonly string[]>

export type TouchResult = (typeof touchResults)[TouchChannel][number]
