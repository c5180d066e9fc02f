/** What a record is about: somebody, a company, or something else such as a deal. */
export type Subject = 'person' | 'company' | 'record'

const SUBJECTS: readonly (readonly [RegExp, Subject])[] = [
  [/^linkedin:(?:person|saleslead):/, 'person'],
  [/^linkedin:(?:company|salesaccount):/, 'company'],
  [/^hubspot:\d+:0-(?:1|136):/, 'person'],
  [/^hubspot:\d+:0-2:/, 'company'],
  [/^salesforce:[^:]+:(?:Lead|Contact):/, 'person'],
  [/^salesforce:[^:]+:Account:/, 'company'],
]

/** Of a key that `recordKey` made. */
export const subjectOf = (key: string): Subject =>
  SUBJECTS.find(([pattern]) => pattern.test(key))?.[1] ?? 'record'
