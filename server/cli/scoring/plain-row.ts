import { type AttributeValue, attributeNameSchema } from '../../../lib/contract/attributes.ts'

const ACCOUNT = 'account.'
const LIST_SEPARATOR = ';'

const ownFields = new Set([
  ...['id', 'name', 'email', 'phone', 'title', 'source', 'createdAt', 'ownerId', 'linkedinUrl', 'crmUrl'],
  ...['outcome', 'emailDomainKind'],
])
const accountFields = new Set(['id', 'name', 'domain'])

/** A cell of a file that tells no types: what reads as a number or a truth value is one. */
const factIn = (text: string): AttributeValue => {
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return Number(text)
  if (/^(?:true|false)$/i.test(text)) return text.toLowerCase() === 'true'
  return text
}

const listIn = (text: string): string[] =>
  text
    .split(LIST_SEPARATOR)
    .map((part) => part.trim())
    .filter(Boolean)

type Entry = [name: string, value: unknown]

const factsFrom = (cells: readonly [string, string][]): Record<string, AttributeValue> =>
  Object.fromEntries(cells.map(([name, text]) => [name, factIn(text)]))

const accountFrom = (cells: readonly [string, string][]): Record<string, unknown> | null => {
  if (cells.length === 0) return null
  const own: Entry[] = cells.filter(([name]) => accountFields.has(name))
  const lists = cells.filter(([name]) => name === 'lists').flatMap(([, text]) => listIn(text))
  const facts = factsFrom(cells.filter(([name]) => !accountFields.has(name) && name !== 'lists'))
  const { id, name, ...rest } = Object.fromEntries(own)
  return { id: id ?? name ?? 'account', name: name ?? id ?? 'account', ...rest, lists, attributes: facts }
}

/**
 * A row whose columns are called as the contract calls them: `id`, `createdAt`, `title`, …; `account.name`, `account.lists` (parted by
 * ";"), `account.employees` and so on for the account; every other column is an attribute. An empty cell is unknown.
 */
export const leadOfPlainRow = (cells: ReadonlyMap<string, string>): Record<string, unknown> => {
  const known = [...cells].map(([name, text]): [string, string] => [name, text.trim()])
  const filled = known.filter(([, text]) => text !== '')
  const own: Entry[] = filled.filter(([name]) => ownFields.has(name))
  const account = filled.filter(([name]) => name.startsWith(ACCOUNT))
  const facts = filled.filter(
    ([name]) =>
      !ownFields.has(name) && !name.startsWith(ACCOUNT) && attributeNameSchema.safeParse(name).success,
  )
  return {
    ...Object.fromEntries(own),
    attributes: factsFrom(facts),
    account: accountFrom(account.map(([name, text]) => [name.slice(ACCOUNT.length), text])),
  }
}
