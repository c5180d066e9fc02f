/** One address and no more: a name before it, several of them or a path make it something else. */
const EMAIL = /^[^\s@<>()",;:/\\]{1,64}@[^\s@<>()",;:/\\]{1,253}$/

/**
 * The key of whoever reads mail at this address, `email:ada@acme.example`; null for what is no address. In lower case,
 * because no mail service in use tells people apart by it, and in composed form.
 */
export const emailKey = (email: string): string | null => {
  const address = email.trim().toLowerCase().normalize('NFC')
  return EMAIL.test(address) ? `email:${address}` : null
}
