const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345'

/** One character says which of five are capitals: the first of them is the lowest bit. */
const checksum = (five: string): string => {
  const bits = [...five].reduce(
    (sum, character, place) => sum + (/[A-Z]/.test(character) ? 1 << place : 0),
    0,
  )
  return ALPHABET.charAt(bits)
}

/**
 * A record's id in its 18-character form, whether it came in 15 (where case tells records apart) or 18 (15 and a checksum of
 * their case). Null if it is neither, or if the checksum says that its case was lost on the way.
 */
export const fullRecordId = (id: string): string | null => {
  if (!/^[A-Za-z\d]{15}(?:[A-Z0-5]{3})?$/.test(id)) return null
  const short = id.slice(0, 15)
  const full = short + checksum(short.slice(0, 5)) + checksum(short.slice(5, 10)) + checksum(short.slice(10))
  return id.length === 15 || id === full ? full : null
}
