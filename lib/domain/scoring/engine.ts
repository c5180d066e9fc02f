import type {
  Attributes,
  Band,
  FactCondition,
  GateVerdict,
  ReceiptLine,
  Repeat,
} from '../../contract/index.ts'
import type { Fading } from './age-decay.ts'
import type { Test } from './condition.ts'
import type { FactTable } from './fact-table.ts'
import type { GroupSums } from './group-caps.ts'
import type { Hits } from './hits.ts'
import type { ScorableSignal } from './scorable.ts'

/** A rule on what is known of the lead. Its line is the same for every lead, so that it is made once and shared, frozen. */
export type FactRule = {
  kind: 'fact'
  test: Test
  points: number
  group: number
  line: ReceiptLine
}

/** A rule on what the lead did. */
export type SignalRule = {
  kind: 'signal'
  id: string
  label: string
  types: readonly string[]
  points: number
  /** Place of its group's cap in {@link Engine.caps} plus one; 0 when nothing caps it. */
  group: number
  passes: ((properties: Attributes) => boolean) | null
  repeat: Repeat
  /** Only signals younger than this many milliseconds count; Infinity without a window. */
  windowMs: number
  fading: Fading | null
  /** Every counted signal has the rule's full points for ever: neither shares nor ages matter. */
  isFlat: boolean
  hits: Hits
  /** At the instant of the evaluation: how many signals are in the window, and what they are worth in the end. Scratch like `hits`. */
  present: { live: number; worth: number }
  filters: readonly FactCondition[]
  /** The keys of its lines. */
  keys: Readonly<Record<'rule' | 'repeat' | 'ageDecay', string>>
}

/** One more signal of a rule's own kind, and the rules that it would count for. `name` is shared by receipts, frozen. */
export type Probe = {
  name: { ruleId: string; label: string }
  signal: ScorableSignal
  counts: readonly SignalRule[]
  /** What it adds to a total is never less and never more: mostly this tells without trying. Infinite where rounding blurs a bound. */
  leastGain: number
  mostGain: number
}

export type EngagementRule = FactRule | SignalRule

export type Cap = { group: string; min: number; max: number }

/** `share` is what `ofOriginal` leaves of the first sum when this step and all before it have taken theirs. */
export type SilenceStep = { key: string; days: number; ms: number; keep: number; share: number }

export type Cuts = { upper: number; lower: number }

export type EngineBand = { band: Band; from: number }

/**
 * A scoring model made ready to run: points in thousandths, durations in milliseconds, conditions as closures. Compiled once per model.
 * What its rules and fact slots hold of a lead is scratch of the evaluation that is under way; evaluations are synchronous, so there is only ever one.
 */
export type Engine = {
  facts: FactTable
  gate: readonly { id: string; label: string; test: Test }[]
  /** Verdicts by the combination of their checks, see `judgeGate`. */
  gateVerdicts: Map<number, GateVerdict>
  fit: readonly FactRule[]
  fitCaps: readonly Cap[]
  /** Scratch, as is `sums`. */
  fitSums: GroupSums
  engagement: readonly EngagementRule[]
  signalRules: readonly SignalRule[]
  probes: readonly Probe[]
  rulesByType: ReadonlyMap<string, readonly SignalRule[]>
  caps: readonly Cap[]
  sums: GroupSums
  silence: { mode: 'compound' | 'ofOriginal'; steps: readonly SilenceStep[] } | null
  inactivity: { days: number; ms: number; points: number } | null
  /** The silences, in ascending milliseconds, at which a step or the inactivity penalty sets in. */
  silences: readonly number[]
  /** Some rule has a window or fades, so that engagement moves although nothing happens. */
  moves: boolean
  clamp: { min: number; max: number }
  /** From the highest to the lowest; the last takes everything below. */
  bands: readonly EngineBand[]
  stages: readonly { stage: string; from: number }[]
  grade: { fit: Cuts; engagement: Cuts } | null
  alerts: readonly { signal: string; label: string }[]
}
