import type { Address } from '../domain/identity/parse-address.ts'

/** What a record is about: somebody, a company, or something else such as a deal. */
export type Subject = 'person' | 'company' | 'record'

/** The record that an address shows. Equal keys are one record. */
export type PageRecord = {
  key: string
  subject: Subject
  /** Ids by which the record is known outside its site too, so that a lead may have come in under one of them. */
  ids?: readonly string[]
}

/** A site whose records are known by their address alone: nothing of a page is ever read. */
export type Site = {
  /** First word of the site's keys, and the name of its folder. */
  id: string
  /** As people call it; a name of its own, so that no language translates it. */
  name: string
  /** Match patterns that cover every page with a record and as little else as they can: what the browser is asked for. */
  origins: readonly string[]
  /** Null: a page without a record, or not on this site. Never throws. */
  recordAt: (address: Address) => PageRecord | null
}
