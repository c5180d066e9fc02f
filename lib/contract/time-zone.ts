/**
 * Whether this platform knows an IANA zone, e.g. `Europe/Berlin`. Two need not agree: a zone that is younger than a browser
 * is known to the server alone. Bare offsets such as `+02:00`, which some take, have no rules of their own.
 */
export const isTimeZone = (zone: string): boolean => {
  try {
    return /^[a-z]/i.test(zone) && Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}
