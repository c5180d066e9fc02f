/** Where an address leads: its host in lower case, and the decoded steps of its path. */
export type Address = { host: string; path: readonly string[] }

const SCHEME = /^[a-z][a-z\d+.-]*:\/\//i
/** Longer than any address that a person follows; whatever is done with one stays short work. */
const LONGEST = 65_536

const ANGLE_BRACKETS = /^<(.*)>$/s

/** In composed form (NFC), because macOS writes "ü" as two characters. What cannot be decoded names nothing. */
export const decodePart = (part: string): string => {
  if (!part.includes('%')) return part.normalize('NFC')
  try {
    return decodeURIComponent(part).normalize('NFC')
  } catch {
    return ''
  }
}

/** The platform's own parser decides, as it does when one goes there: a pattern on the text would be fooled. */
const parse = (text: string): URL | null => {
  const bare = text.trim().replace(ANGLE_BRACKETS, '$1')
  const full = SCHEME.test(bare) ? bare : `https://${bare}`
  // Not asked first whether it can be parsed: that would parse all that can, and every lead's are, twice.
  try {
    return new URL(full)
  } catch {
    return null
  }
}

/**
 * Reads an address as it stands in an address bar, a CSV file or a chat message (no scheme, angle brackets).
 * Null for whatever is not a plain web address: another scheme, a port of its own, a user name before the host, endless.
 */
export const parseAddress = (text: string): Address | null => {
  const url = text.length > LONGEST ? null : parse(text)
  if (!url || !/^https?:$/.test(url.protocol)) return null
  if (url.port || url.username || url.password) return null
  return { host: url.hostname.replace(/\.$/, ''), path: url.pathname.split('/').slice(1).map(decodePart) }
}
