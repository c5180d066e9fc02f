import { afterAll, describe, expect, it } from 'vitest'
import { defaultRejectReasons } from '../../lib/domain/decisions/default-reject-reasons.ts'
import { speak } from '../../test/fixtures/words.ts'
import { reasonWords } from './decision.ts'
import { spokenReason } from './reason.ts'

afterAll(() => speak('en'))

const own = { code: 'no_budget', label: 'Broke', group: 'Money', asksFor: 'nothing', minTouches: 0 } as const

describe('what every workspace starts with', () => {
  it('is said in English as the workspace has it', () => {
    speak('en')
    expect(defaultRejectReasons.map(spokenReason)).toEqual(defaultRejectReasons)
  })

  it('is said in another language, every reason and group of it', () => {
    speak('de')
    const untold = defaultRejectReasons.filter((reason) => {
      const { label, group } = spokenReason(reason)
      return label === reason.label || (group !== null && group === reason.group)
    })
    expect(untold).toEqual([])
    expect(reasonWords('no_budget', defaultRejectReasons)).toBe('Kein Budget')
  })
})

it('the workspace’s own words stay as they are, in any language', () => {
  speak('de')
  expect(spokenReason(own)).toEqual(own)
  expect(reasonWords('no_budget', [own])).toBe('Broke')
})

it('a code that is no longer on the list is said as it is written', () => {
  expect(reasonWords('too_far_away', defaultRejectReasons)).toBe('Too far away')
})
