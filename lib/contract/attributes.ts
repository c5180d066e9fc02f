import { z } from 'zod'

/**
 * One known fact. What is not known is left out or null, never an empty string or zero:
 * the engine lists an unknown attribute as unknown instead of counting it as a miss.
 */
export const attributeValueSchema = z.union([z.string().max(2000), z.number(), z.boolean(), z.null()])
export type AttributeValue = z.infer<typeof attributeValueSchema>

export const attributeNameSchema = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[A-Za-z_][\w.-]*$/, 'expected a name of letters, digits, "_", "-" or "."')

/** Facts by name, at most 200 of them. */
export const attributesSchema = z
  .record(attributeNameSchema, attributeValueSchema)
  .refine((facts) => Object.keys(facts).length <= 200, 'expected at most 200 attributes')
export type Attributes = z.infer<typeof attributesSchema>
