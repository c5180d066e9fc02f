import type { Check } from './finding.ts'

/** Interest of last year counts as much as today's. */
export const noDecay: Check = ({ rules, silenceDecay }) => {
  const onSignals = rules.filter((rule) => rule.when.op === 'signal' && rule.points > 0)
  const lasting = onSignals.filter((rule) => !rule.decay && rule.windowDays === undefined)
  if (silenceDecay || lasting.length === 0 || lasting.length < onSignals.length) return []
  return [
    {
      code: 'no-decay',
      severity: 'warning',
      path: '/silenceDecay',
      message: 'Nothing fades: what a lead did long ago counts like what it did today.',
      advice:
        'Add a silence decay, for example 30 days keep 80 %, 60 days keep 70 % of that, 90 days keep nothing.',
    },
  ]
}

/** Silence is punished twice, which sinks leads faster than either setting says. */
export const silenceCountsTwice: Check = ({ silenceDecay, inactivity }) => {
  if (!silenceDecay || !inactivity || inactivity.points === 0) return []
  return [
    {
      code: 'silence-counts-twice',
      severity: 'warning',
      path: '/inactivity',
      message: `A silent lead loses ${-inactivity.points} points flat and its engagement decays as well.`,
      advice: 'Keep one of the two; the silence decay alone is the gentler one.',
    },
  ]
}
