import type { UrlPattern } from '../contract/index.ts'
import type { Address } from '../domain/identity/parse-address.ts'
import type { PageRecord, Subject } from './site.ts'

/** One address of a pattern, taken apart. */
type Template = {
  id: string
  /** Null holds the place of the record's own id. */
  steps: readonly (string | null)[]
  subject: Subject
  /** Whether pages below are the record too. */
  isOpen: boolean
}

/** Templates by host, in the order in which they are tried. */
export type CustomSites = ReadonlyMap<string, readonly Template[]>

export const noCustomSites: CustomSites = new Map()

const SUBJECTS: ReadonlyMap<string, Subject> = new Map([
  ['{person}', 'person'],
  ['{company}', 'company'],
  ['{record}', 'record'],
])

/** What would part a key or hide in one is no id. */
const ID = /^(?!\.+$)[^\s\p{Cc}/\\?#%]{1,128}$/u

const withoutLast = (steps: readonly string[], last: string): readonly string[] =>
  steps.at(-1) === last ? steps.slice(0, -1) : steps

const compile = (id: string, text: string): { host: string; template: Template } | null => {
  const [host = '', ...path] = text.replace(/^https:\/\//, '').split('/')
  const steps = withoutLast(path, '')
  const fixed = withoutLast(steps, '*')
  const subject = fixed.map((step) => SUBJECTS.get(step)).find((one) => one !== undefined)
  if (subject === undefined) return null
  const template: Template = {
    id,
    steps: fixed.map((step) => (SUBJECTS.has(step) ? null : step.normalize('NFC'))),
    subject,
    isOpen: fixed.length < steps.length,
  }
  return { host, template }
}

/** Patterns that the contract let pass, made ready to be asked; of anything else, nothing matches. */
export const customSitesOf = (patterns: readonly UrlPattern[]): CustomSites => {
  const sites = new Map<string, Template[]>()
  for (const { id, addresses } of patterns)
    for (const address of addresses) {
      const compiled = compile(id, address)
      if (!compiled) continue
      const known = sites.get(compiled.host)
      if (known) known.push(compiled.template)
      else sites.set(compiled.host, [compiled.template])
    }
  return sites
}

/** Step by step, each looked at once. */
const match = ({ id, steps, subject, isOpen }: Template, path: readonly string[]): PageRecord | null => {
  if (path.length < steps.length || (!isOpen && path.length > steps.length)) return null
  let record = ''
  for (const [index, step] of steps.entries()) {
    const got = path[index] ?? ''
    if (step === null) record = got
    else if (step !== got) return null
  }
  return ID.test(record) ? { key: `custom:${id}:${subject}:${record}`, subject } : null
}

/** The record of a site of one's own that an address shows. Ids are told apart by case. */
export const customRecord = (sites: CustomSites, { host, path }: Address): PageRecord | null => {
  const steps = withoutLast(path, '')
  for (const template of sites.get(host) ?? []) {
    const record = match(template, steps)
    if (record) return record
  }
  return null
}
