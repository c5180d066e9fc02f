/** Names that stand for the part of an address which tells records apart, and what they are records of. */
const PLACEHOLDERS: readonly string[] = ['{person}', '{company}', '{record}']

const HOST = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+(?=[a-z\d-]*[a-z])[a-z\d-]*[a-z\d]$/

/** Where a country registers names for others: `co.uk` is nobody's host. */
const REGISTRY = /^(?:ac|co|com|edu|gob|gov|go|ne|net|or|org)\.[a-z]{2}$/

const hostFaults = (host: string): string[] => {
  if (host.includes('*')) return [`expected one host, not a pattern of hosts, got "${host}"`]
  if (/[:@]/.test(host)) return [`expected a host without a port or a user, got "${host}"`]
  if (host.length > 253 || !HOST.test(host) || REGISTRY.test(host))
    return [`expected a host of one's own in lower case, such as "crm.acme.example", got "${host}"`]
  return []
}

const stepFault = (step: string): string | null => {
  if (step === '') return 'expected no empty step in the path'
  if (/[{}]/.test(step))
    return PLACEHOLDERS.includes(step) ? null : `expected ${PLACEHOLDERS.join(', ')}, got "${step}"`
  if (step.includes('*')) return 'expected "*" as the last step alone'
  if (/^\.+$/.test(step) || /[\s\p{Cc}\\?#%]/u.test(step))
    return `expected a step as it is read, without "?", "#" or "%", got "${step}"`
  return null
}

const pathFaults = (path: string): string[] => {
  const steps = path.replace(/\/$/, '').split('/').slice(1)
  const fixed = steps.at(-1) === '*' ? steps.slice(0, -1) : steps
  const faults = fixed.flatMap((step) => stepFault(step) ?? [])
  const held = fixed.filter((step) => /[{}]/.test(step))
  if (held.length !== 1) faults.push(`expected one of ${PLACEHOLDERS.join(', ')}, got ${held.length}`)
  if (held.length > 0 && fixed[0] === held[0]) faults.push('expected a fixed step before the held one')
  return faults
}

/** What keeps a text from being the address of in-house records, such as `https://crm.acme.example/contacts/{person}/*`. */
export const urlTemplateFaults = (text: string): string[] => {
  const [, host, path = ''] = /^https:\/\/([^/]*)(\/.*)?$/s.exec(text) ?? []
  if (host === undefined) return ['expected an address that begins with https://']
  return [...hostFaults(host), ...pathFaults(path)]
}
