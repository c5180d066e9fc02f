import type { FactField, InstantField, LeadMap, ListField, TextField } from './import-map.ts'

type Field = TextField | InstantField | FactField | ListField
/** `path` is the JSON pointer that the field has in the map and its value in the lead. */
type MapField = { path: string; field: Field }

const factFields = (path: string, facts: Readonly<Record<string, FactField>>): MapField[] =>
  Object.entries(facts).map(([name, field]) => ({ path: `${path}/${name}`, field }))

const present = (path: string, fields: Readonly<Record<string, Field | undefined>>): MapField[] =>
  Object.entries(fields).flatMap(([name, field]) => (field ? [{ path: `${path}/${name}`, field }] : []))

/** Of a list that has only what is known in it: any of them may have made any of its values. */
const each = (path: string, fields: readonly Field[]): MapField[] => fields.map((field) => ({ path, field }))

const fieldsOf = (map: LeadMap): MapField[] => {
  const { $schema, unknown, attributes, account, recordUrls, ...own } = map
  return [
    ...present('', own),
    ...each('/recordUrls', recordUrls),
    ...factFields('/attributes', attributes),
    ...(account
      ? [
          ...present('/account', {
            id: account.id,
            name: account.name,
            domain: account.domain,
            lists: account.lists,
          }),
          ...each('/account/recordUrls', account.recordUrls),
          ...factFields('/account/attributes', account.attributes),
        ]
      : []),
  ]
}

/** The columns that a template names in braces. */
export const templateColumns = (template: string): string[] =>
  [...template.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? '')

const columnsOfField = (field: Field): string[] => [
  ...(field.column === undefined ? [] : [field.column]),
  ...('template' in field && field.template !== undefined ? templateColumns(field.template) : []),
  ...('else' in field && field.else !== undefined ? columnsOfField(field.else) : []),
]

/** Every column that the map reads, each once. */
export const columnsOf = (map: LeadMap): string[] => [
  ...new Set(fieldsOf(map).flatMap(({ field }) => columnsOfField(field))),
]

/** The columns that made the value at a JSON pointer of the lead. */
export const columnsAt = (map: LeadMap, pointer: string): string[] => {
  const found = fieldsOf(map).filter(({ path }) => pointer === path || pointer.startsWith(`${path}/`))
  return [...new Set(found.flatMap(({ field }) => columnsOfField(field)))]
}
