import type {
  AuthMethods,
  Change,
  ChangeKind,
  DecisionAnswer,
  ErrorBody,
  Me,
  Nudge,
  Token,
  WholeAccountReceipt,
} from '../contract/index.ts'
import type { TolerantSyncPage } from '../contract/sync.ts'
import { compileForm, type Fits, type Form } from './form.ts'
import forms from './forms.json' with { type: 'json' }

// The contract's forms as data, made from its schemas by forms.test.ts. The schemas themselves, with the library behind them,
// would be a third of the background's code, and checking a first sync's leads by them a third of its time.

type Answers = {
  syncPage: TolerantSyncPage
  decisions: DecisionAnswer
  me: Me
  token: Token
  accountReceipt: WholeAccountReceipt
  authMethods: AuthMethods
  error: ErrorBody
  nudge: Nudge
}
export type AnswerName = keyof Answers
export type AnswerNamed<Name extends AnswerName> = Answers[Name]

const compileAll = <Name extends string>(all: Record<Name, unknown>): Record<Name, Fits> => {
  const compiled = Object.entries(all).map(([name, form]) => [name, compileForm(form as Form)])
  return Object.fromEntries(compiled) as Record<Name, Fits>
}

const answers = compileAll<AnswerName>(forms.answers)
const rows = compileAll<ChangeKind>(forms.rows)

export const isAnswer = <Name extends AnswerName>(name: Name, value: unknown): value is AnswerNamed<Name> =>
  answers[name](value)

const kindOf = (raw: unknown): unknown =>
  typeof raw === 'object' && raw !== null && 'kind' in raw ? raw.kind : undefined

/** Whether this version knows the change's kind and form. */
export const isChange = (raw: unknown): raw is Change => {
  const kind = kindOf(raw)
  return typeof kind === 'string' && Object.hasOwn(rows, kind) && rows[kind as ChangeKind](raw)
}
