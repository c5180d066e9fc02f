import {
  ErrorCode,
  type Fault,
  type Member,
  type Millis,
  type ModelList,
  type ModelSave,
  type ModelSaved,
  type ScoringModel,
} from '../../lib/contract/index.ts'
import { reachInPoints } from '../../lib/domain/scoring/lint/reach.ts'
import { lint } from '../../lib/domain/scoring/lint.ts'
import { idleTargets } from '../../lib/domain/sla/policy-findings.ts'
import type { Reading, Writing } from '../db/transaction.ts'
import { ApiError } from '../http/api-error.ts'
import { loadSlaPolicy } from './documents.ts'
import { listDrafts, saveDraft } from './model-drafts.ts'
import { latestVersion, listVersions, loadVersion } from './model-versions.ts'
import { publishModel } from './publish-model.ts'

const refused = (details: Fault[]): ApiError =>
  new ApiError(ErrorCode.invalidBody, 'the model cannot be published', details)

/** What the linter calls an error refuses a version; the rest is for its author to read. */
const lintForPublishing = (model: ScoringModel, now: Millis): ModelSaved['findings'] => {
  // As it will be: an author is not told that a version of this moment is old.
  const findings = lint({ ...model, publishedAt: null }, now)
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (errors.length > 0)
    throw refused(
      errors.map(({ path, message, advice }) => ({ path: `/model${path}`, message: `${message} ${advice}` })),
    )
  return findings
}

/** Bands that the SLA policy counts on: without them its leads would have no clock, and nobody would hear why. */
const clocklessBands = async (writing: Writing, { bands }: ScoringModel): Promise<ModelSaved['findings']> => {
  const policy = await loadSlaPolicy(writing)
  const ids = bands.map(({ id }) => id)
  return (policy ? idleTargets(policy, ids) : []).map(({ target: { band } }) => ({
    code: 'sla-without-band',
    severity: 'warning',
    path: '/bands',
    message: `The SLA policy has a target for the band "${band}", which this model does not have: no lead comes to that clock.`,
    advice: 'Keep the id of the band, or give the policy a target for the one that takes its place.',
  }))
}

const assertBase = async (writing: Writing, { model: { id }, basedOn }: ModelSave): Promise<void> => {
  if (basedOn === undefined) return
  const latest = await latestVersion(writing, id)
  if (latest === basedOn) return
  throw new ApiError(
    ErrorCode.conflict,
    `expected work on version ${latest ?? 'none'} of the model ${id}, got work on ${basedOn ?? 'none'}`,
  )
}

/** Keeps a draft, or publishes. Throws invalid_body with the linter's errors, conflict where somebody else was faster. */
export const saveModel = async (
  writing: Writing,
  save: ModelSave,
  member: Member,
  now: Millis,
): Promise<ModelSaved> => {
  await assertBase(writing, save)
  const { model, publish } = save
  const clockless = await clocklessBands(writing, model)
  if (!publish) {
    const draft = await saveDraft(writing, { ...model, author: member.name }, member.id, now)
    return { ...draft, reach: reachInPoints(model), findings: [...lint(draft.model, now), ...clockless] }
  }
  const findings = [...lintForPublishing(model, now), ...clockless]
  if (!model.changeNote.trim())
    throw refused([{ path: '/model/changeNote', message: 'expected what changes and why', got: '""' }])
  const publisher = { memberId: member.id, author: member.name }
  const published = await publishModel(writing, model, publisher, now)
  return { model: published, revision: null, reach: reachInPoints(model), findings }
}

/** Publishes an earlier version's rules as a new version, so that history only ever grows. Null: there is no such version. */
export const restoreModel = async (
  writing: Writing,
  { id, version, changeNote }: { id: string; version: number; changeNote: string },
  member: Member,
  now: Millis,
): Promise<ModelSaved | null> => {
  const earlier = await loadVersion(writing, id, version)
  if (!earlier) return null
  const findings = [...lintForPublishing(earlier, now), ...(await clocklessBands(writing, earlier))]
  const again = { ...earlier, changeNote: changeNote.trim() || `Back to version ${version}` }
  const publisher = { memberId: member.id, author: member.name }
  const published = await publishModel(writing, again, publisher, now, version)
  return { model: published, revision: null, reach: reachInPoints(earlier), findings }
}

/** Every model of the workspace with its history. */
export const listModels = async (reading: Reading): Promise<ModelList> => {
  const versions = await listVersions(reading)
  const byId = new Map<string, ModelList['models'][number]['versions']>()
  for (const { id, ...version } of versions) byId.set(id, [...(byId.get(id) ?? []), version])
  const drafts = await listDrafts(reading)
  const ids = [...new Set([...byId.keys(), ...drafts.keys()])].sort()
  return { models: ids.map((id) => ({ id, draft: drafts.get(id) ?? null, versions: byId.get(id) ?? [] })) }
}
