import { toPoints, toThousandths } from '../../../contract/convert.ts'
import type { Thousandths } from '../../../contract/index.ts'
import type { Check, Finding } from './finding.ts'
import { reachOf } from './reach.ts'

const inPoints = (thousandths: number): number => toPoints(thousandths as Thousandths)

const nobodyPasses: Finding = {
  code: 'gate-never-passes',
  severity: 'error',
  path: '/gate',
  message: 'The checks of the gate exclude each other: no lead can pass.',
  advice: 'Drop or loosen one of the checks.',
}

/** Bands and stages that start above all that a lead can come to. */
export const unreachable: Check = (model) => {
  // Without rules the scores come from outside, and nothing is known of their range.
  if (model.rules.length === 0) return []
  const { most } = reachOf(model, { signals: true })
  if (most === Number.NEGATIVE_INFINITY) return [nobodyPasses]
  const beyond = (from: number | null) => from !== null && toThousandths(from) > most
  const message = (name: string, from: number | null) =>
    `"${name}" starts at ${from}, but ${from} cannot be reached: the most that a lead can come to is ${inPoints(most)}.`
  const advice = (from: number | null) =>
    `Lower the threshold to ${inPoints(most)} or less, raise points so that they add up to ${from}, or let a rule count more than once.`
  return [
    ...model.bands.flatMap(({ label, from }, index): Finding[] =>
      beyond(from)
        ? [
            {
              code: 'band-unreachable',
              severity: 'error',
              path: `/bands/${index}/from`,
              message: message(label, from),
              advice: advice(from),
            },
          ]
        : [],
    ),
    ...model.lifecycle.flatMap(({ stage, from }, index): Finding[] =>
      beyond(from)
        ? [
            {
              code: 'stage-unreachable',
              severity: 'warning',
              path: `/lifecycle/${index}/from`,
              message: message(stage, from),
              advice: advice(from),
            },
          ]
        : [],
    ),
  ]
}

/** A band whose place no lead is low enough for: the least that a lead can come to is in the band above. */
export const neverGiven: Check = (model) => {
  const { bands, rules } = model
  const { least } = reachOf(model, { signals: true })
  // Without rules the scores come from outside; and where nobody passes the gate, that is what to look at first.
  if (rules.length === 0 || least === Number.POSITIVE_INFINITY) return []
  return bands.flatMap(({ label }, index): Finding[] => {
    const above = bands[index - 1]
    if (!above || above.from === null || toThousandths(above.from) > least) return []
    return [
      {
        code: 'band-never-given',
        severity: 'warning',
        path: `/bands/${index}`,
        message: `No lead is ever "${label}": the least that a lead can come to is ${inPoints(least)}, which is "${above.label}".`,
        advice: `Start "${above.label}" above ${inPoints(least)}, or drop "${label}".`,
      },
    ]
  })
}

/** Who they are must not be enough: hot means that they did something. */
export const fitAloneIsHot: Check = (model) => {
  const { most } = reachOf(model, { signals: false })
  return model.bands.flatMap(({ label, lane, from }, index): Finding[] => {
    if (lane !== 'hot' || from === null || toThousandths(from) > most) return []
    return [
      {
        code: 'fit-alone-is-hot',
        severity: 'warning',
        path: `/bands/${index}/from`,
        message: `"${label}" starts at ${from}, and a lead that never did anything can come to ${inPoints(most)}.`,
        advice: `Start "${label}" above ${inPoints(most)}, or give fit fewer points.`,
      },
    ]
  })
}
