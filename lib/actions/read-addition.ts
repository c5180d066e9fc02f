import type { AddedLead } from '../contract/index.ts'

/** What a rep typed of a new lead, as it stands in the fields; blank or left out: unknown. */
export type TypedLead = { name: string } & Partial<
  Record<'email' | 'title' | 'company' | 'note' | 'linkedinUrl' | 'crmUrl', string | null>
>
export type TypedField = keyof TypedLead

/** `faults`: the fields that nothing can be made of. */
export type ReadAddition =
  | { ok: true; lead: Omit<AddedLead, 'accountId'>; note: string | null }
  | { ok: false; faults: TypedField[] }

const LONGEST: Record<TypedField, number> = {
  name: 200,
  email: 254,
  title: 200,
  company: 200,
  note: 2000,
  linkedinUrl: 2000,
  crmUrl: 2000,
}

// Narrower than what mail allows, as the server's is: what passes here is not refused there.
const EMAIL = /^(?:[\w'+-]+\.)*[\w'+-]*[\w+-]@(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,}$/i

const isAddress = (text: string): boolean => URL.canParse(text) && new URL(text).protocol === 'https:'

const fits: Partial<Record<TypedField, (text: string) => boolean>> = {
  email: (text) => EMAIL.test(text),
  linkedinUrl: isAddress,
  crmUrl: isAddress,
}

const trimmed = (text: string | null | undefined): string | null => text?.trim() || null

/** Reads the fields; all their faults at once, so that a form can show each in its place. */
export const readAddition = (typed: TypedLead): ReadAddition => {
  const read = (field: TypedField): string | null => trimmed(typed[field])
  const faults = (Object.keys(LONGEST) as TypedField[]).filter((field) => {
    const text = read(field)
    if (text === null) return field === 'name'
    return text.length > LONGEST[field] || !(fits[field]?.(text) ?? true)
  })
  const name = read('name')
  if (name === null || faults.length > 0) return { ok: false, faults }
  const lead = {
    name,
    email: read('email'),
    title: read('title'),
    company: read('company'),
    linkedinUrl: read('linkedinUrl'),
    crmUrl: read('crmUrl'),
  }
  return { ok: true, lead, note: read('note') }
}
