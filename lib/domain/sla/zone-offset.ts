const OFFSET = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/

/**
 * How far the wall clocks of an IANA zone are ahead of UTC at an instant, in ms. Rests on the platform's own zone data;
 * the panel has no room for a second copy.
 */
export const zoneOffset = (zone: string): ((instant: number) => number) => {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
  return (instant) => {
    const [, sign = '+', hours = 0, minutes = 0, seconds = 0] = OFFSET.exec(format.format(instant)) ?? []
    const offset = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000
    return sign === '-' ? 0 - offset : offset
  }
}
