/**
 * One line of the benchmark table. `ours` and `against` are medians of interleaved runs, in the line's unit.
 * A `speed` goal asks how many times as fast we are (against ÷ ours); a `cost` goal how many times as much we take
 * (ours ÷ against); a `limit` goal compares with a fixed number; an `extra` goal asks how many more we have (ours − against),
 * for what may be none at all.
 */
export type BenchLine = {
  id: string
  work: string
  against: string
  unit: 'ms' | 'kB' | 'frames'
  goal:
    | { kind: 'speed'; atLeast: number }
    | { kind: 'cost'; atMost: number }
    | { kind: 'limit'; atMost: number }
    | { kind: 'extra'; atMost: number }
  measure: () => Promise<{ ours: number; against: number }>
}

/** What is felt as at once, in milliseconds (Nielsen, Response Times: The 3 Important Limits). */
export const AT_ONCE = 100

export type BenchResult = {
  id: string
  work: string
  ours: string
  against: string
  ratio: number
  goal: string
  ok: boolean
}

const round = (value: number): number => Number(value.toPrecision(3))

const verdict = (
  line: BenchLine,
  ours: number,
  against: number,
): Pick<BenchResult, 'ratio' | 'goal' | 'ok'> => {
  if (line.goal.kind === 'speed') {
    const ratio = against / ours
    return { ratio: round(ratio), goal: `≥ ${line.goal.atLeast}× its speed`, ok: ratio >= line.goal.atLeast }
  }
  if (line.goal.kind === 'extra') {
    const extra = ours - against
    const { atMost } = line.goal
    const ratio = extra === 0 ? 1 : ours / against
    return { ratio: round(ratio), goal: `≤ ${atMost} ${line.unit} more`, ok: extra <= atMost }
  }
  const ratio = ours / against
  const goal =
    line.goal.kind === 'cost' ? `≤ ${line.goal.atMost}× its time` : `≤ ${line.goal.atMost} ${line.unit}`
  return {
    ratio: round(ratio),
    goal,
    ok: line.goal.kind === 'cost' ? ratio <= line.goal.atMost : ours <= line.goal.atMost,
  }
}

export const runLine = async (line: BenchLine): Promise<BenchResult> => {
  const { ours, against } = await line.measure()
  return {
    id: line.id,
    work: line.work,
    ours: `${round(ours)} ${line.unit}`,
    against: `${line.against}: ${round(against)} ${line.unit}`,
    ...verdict(line, ours, against),
  }
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

/** The value that so many percent of all do not exceed. */
export const percentile = (values: readonly number[], percent: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.ceil((percent / 100) * sorted.length) - 1] ?? Number.NaN
}

/** Median milliseconds of both, run in turns so that both meet the same machine. */
export const interleaved = async (
  rounds: number,
  ours: () => unknown,
  against: () => unknown,
): Promise<{ ours: number; against: number }> => {
  const timed = async (work: () => unknown): Promise<number> => {
    const start = performance.now()
    await work()
    return performance.now() - start
  }
  const times = { ours: [] as number[], against: [] as number[] }
  for (let round = 0; round < rounds; round += 1) {
    times.ours.push(await timed(ours))
    times.against.push(await timed(against))
  }
  return { ours: median(times.ours), against: median(times.against) }
}
