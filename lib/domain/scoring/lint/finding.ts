import type { Millis, ScoringModel } from '../../../contract/index.ts'

/**
 * Something that a model's author should look at. `path` is a JSON pointer into the document; `message` says what is so,
 * `advice` what to do about it.
 */
export type Finding = {
  code: string
  severity: 'error' | 'warning' | 'note'
  path: string
  message: string
  advice: string
}

export type Check = (model: ScoringModel, now: Millis) => Finding[]
