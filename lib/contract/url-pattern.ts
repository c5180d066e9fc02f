import { z } from 'zod'
import { urlTemplateFaults } from './url-template-faults.ts'

/**
 * An address of which one step is held open, e.g. `https://crm.acme.example/contacts/{person}`; `/*` at its end takes in the
 * pages below. Steps are compared whole, so that no pattern can be slow, or match more hosts than it names.
 */
const urlTemplateSchema = z
  .string()
  .min(1)
  .max(300)
  .check(({ value, issues }) => {
    for (const message of urlTemplateFaults(value)) issues.push({ code: 'custom', input: value, message })
  })

/** A site of one's own whose records are known by their addresses. Its keys are `custom:ID:person:…`, `…:company:…`, `…:record:…`. */
export const urlPatternSchema = z
  .strictObject({
    id: z
      .string()
      .max(40)
      .regex(/^[a-z][a-z0-9-]*$/, 'expected a lower-case name such as "acme-crm"'),
    name: z.string().min(1).max(60),
    addresses: z.array(urlTemplateSchema).min(1).max(20),
  })
  .meta({ id: 'UrlPattern' })
export type UrlPattern = z.infer<typeof urlPatternSchema>

const isUnique = (all: readonly string[]): boolean => new Set(all).size === all.length

/** The whole list; where two of one host would match, the first does. */
export const urlPatternsSchema = z
  .strictObject({
    /** What an editor checks it by; not stored. */
    $schema: z.string().max(500).optional(),
    urlPatterns: z
      .array(urlPatternSchema)
      .max(20)
      .refine((all) => isUnique(all.map(({ id }) => id)), 'expected each id once')
      .refine((all) => isUnique(all.flatMap(({ addresses }) => addresses)), 'expected each address once'),
  })
  .meta({ id: 'UrlPatterns' })
