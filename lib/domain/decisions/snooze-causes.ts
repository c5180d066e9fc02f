/** Why a lead has to wait, and whether the rep's clock waits with it. */
export type SnoozeCause = { code: string; pauses: boolean }

/** In the order in which they are offered. */
export const snoozeCauses = [
  { code: 'waiting_for_buyer', pauses: true },
  { code: 'out_of_office', pauses: true },
  { code: 'not_now', pauses: false },
] as const satisfies readonly SnoozeCause[]

const pausing = new Set<string>(snoozeCauses.flatMap(({ code, pauses }) => (pauses ? [code] : [])))

/** A cause that is not on the list pauses nothing: a clock that stood still for no reason would hide who waits. */
export const pausesClock = (cause: string | null | undefined): cause is string =>
  typeof cause === 'string' && pausing.has(cause)
