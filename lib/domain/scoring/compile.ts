import { toThousandths } from '../../contract/convert.ts'
import type { Rule, ScoringModel } from '../../contract/index.ts'
import { compileRule } from './compile-rules.ts'
import { compileCondition } from './condition.ts'
import { daysToMillis } from './duration.ts'
import type { Cap, Cuts, Engine, EngineBand, SignalRule, SilenceStep } from './engine.ts'
import { emptyFactTable } from './fact-table.ts'
import { emptySums } from './group-caps.ts'
import { probesFor } from './probe.ts'

const bound = (points: number | null | undefined, otherwise: number): number =>
  points === null || points === undefined ? otherwise : toThousandths(points)

const { NEGATIVE_INFINITY, POSITIVE_INFINITY } = Number

/** The caps that have something to cap among these rules. */
const compileCaps = (model: ScoringModel, rules: readonly Rule[]): Cap[] =>
  model.groupCaps
    .filter((cap) => rules.some((rule) => rule.group === cap.group))
    .map((cap) => ({
      group: cap.group,
      min: bound(cap.min, NEGATIVE_INFINITY),
      max: bound(cap.max, POSITIVE_INFINITY),
    }))

const compileSilence = ({ silenceDecay }: ScoringModel): Engine['silence'] => {
  if (!silenceDecay) return null
  let lost = 0
  const steps = silenceDecay.steps.map(({ days, keep }): SilenceStep => {
    lost += 1 - keep
    return { key: `silenceDecay:${days}`, days, ms: daysToMillis(days), keep, share: Math.max(0, 1 - lost) }
  })
  return { mode: silenceDecay.mode, steps }
}

const compileInactivity = ({ inactivity }: ScoringModel): Engine['inactivity'] =>
  inactivity && {
    days: inactivity.days,
    ms: daysToMillis(inactivity.days),
    points: toThousandths(inactivity.points),
  }

const compileBands = (model: ScoringModel): EngineBand[] =>
  model.bands.map((band) => ({ band, from: bound(band.from, NEGATIVE_INFINITY) }))

const cuts = ([upper, lower]: readonly [number, number]): Cuts => ({
  upper: toThousandths(upper),
  lower: toThousandths(lower),
})

const indexByType = (rules: readonly SignalRule[]): Map<string, SignalRule[]> => {
  const byType = new Map<string, SignalRule[]>()
  for (const rule of rules)
    for (const type of new Set(rule.types)) byType.set(type, [...(byType.get(type) ?? []), rule])
  return byType
}

const compileRules = (model: ScoringModel) => {
  const facts = emptyFactTable()
  const fitRules = model.rules.filter((rule) => rule.dimension === 'fit')
  const engagementRules = model.rules.filter((rule) => rule.dimension === 'engagement')
  const fitCaps = compileCaps(model, fitRules)
  const caps = compileCaps(model, engagementRules)
  const fit = fitRules.map((rule) => compileRule(rule, fitCaps, facts)).filter((rule) => rule.kind === 'fact')
  const engagement = engagementRules.map((rule) => compileRule(rule, caps, facts))
  const signalRules = engagement.filter((rule) => rule.kind === 'signal')
  const rulesByType = indexByType(signalRules)
  const probes = probesFor(signalRules, rulesByType)
  return { facts, fit, fitCaps, engagement, caps, signalRules, rulesByType, probes }
}

const compile = (model: ScoringModel): Engine => {
  const rules = compileRules(model)
  const silence = compileSilence(model)
  const inactivity = compileInactivity(model)
  const silences = [...(silence?.steps ?? []), ...(inactivity ? [inactivity] : [])].map(({ ms }) => ms)
  return {
    ...rules,
    gate: model.gate.map(({ id, label, must }) => ({ id, label, test: compileCondition(must, rules.facts) })),
    gateVerdicts: new Map(),
    fitSums: emptySums(rules.fitCaps),
    sums: emptySums(rules.caps),
    silence,
    inactivity,
    silences: [...new Set(silences)].sort((a, b) => a - b),
    moves: rules.signalRules.some((rule) => rule.fading || rule.windowMs !== POSITIVE_INFINITY),
    clamp: {
      min: bound(model.clamp?.min, NEGATIVE_INFINITY),
      max: bound(model.clamp?.max, POSITIVE_INFINITY),
    },
    bands: compileBands(model),
    stages: model.lifecycle.map(({ stage, from }) => ({ stage, from: toThousandths(from) })),
    grade: model.grade && { fit: cuts(model.grade.fit), engagement: cuts(model.grade.engagement) },
    alerts: model.alerts,
  }
}

const engines = new WeakMap<ScoringModel, Engine>()

/** The engine of a model, compiled once. A published model never changes; a changed draft is another object. */
export const engineOf = (model: ScoringModel): Engine => {
  const known = engines.get(model)
  if (known) return known
  const engine = compile(model)
  engines.set(model, engine)
  return engine
}
