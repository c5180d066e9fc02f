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
