import type { Check } from './finding.ts'

/** Of two bands from the same total the lower one is never given. */
export const overlappingBands: Check = ({ bands }) =>
  bands.flatMap((band, index) => {
    const above = bands[index - 1]
    if (!above || above.from === null || band.from !== above.from) return []
    return [
      {
        code: 'bands-overlap',
        severity: 'error',
        path: `/bands/${index}/from`,
        message: `"${band.label}" and "${above.label}" both start at ${band.from}: no lead is ever "${band.label}".`,
        advice: `Start "${band.label}" lower, or drop it.`,
      },
    ]
  })

/** A limit on a group that no rule belongs to limits nothing. */
export const idleCaps: Check = ({ groupCaps, rules }) =>
  groupCaps.flatMap((cap, index) =>
    rules.some((rule) => rule.group === cap.group)
      ? []
      : [
          {
            code: 'cap-without-rules',
            severity: 'warning',
            path: `/groupCaps/${index}/group`,
            message: `No rule belongs to the group "${cap.group}", so that its limit does nothing.`,
            advice: 'Name the group in the rules that it should limit, or drop it.',
          },
        ],
  )
