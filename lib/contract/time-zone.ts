/** Whether this platform knows a zone, e.g. `Europe/Berlin`. Two need not agree: a browser does not know one that is younger. */
export const isTimeZone = (zone: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}
