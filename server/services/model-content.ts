import type { ScoringModel } from '../../lib/contract/index.ts'
import { asJson, sameJson } from './same-json.ts'

/** What a version does, without what is only said about it. */
const contentOf = ({
  $schema: _,
  version: __,
  author: ___,
  publishedAt: ____,
  changeNote: _____,
  ...content
}: ScoringModel) => content

/** Whether both score alike: who wrote them, when and why does not count. */
export const sameContent = (a: ScoringModel, b: ScoringModel): boolean =>
  sameJson(asJson(contentOf(a)), asJson(contentOf(b)))
