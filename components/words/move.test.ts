import { afterAll, expect, it } from 'vitest'
import { decisionInputSchema } from '../../lib/contract/decision.ts'
import { speak } from '../../test/fixtures/words.ts'
import { moveWords } from './move.ts'

afterAll(() => speak('en'))

const kinds = decisionInputSchema.options.map(({ shape }) => shape.kind.value)

it.each(kinds)('%s is said in the language of the page', (kind) => {
  speak('en')
  const english = moveWords(kind)
  speak('de')
  expect(moveWords(kind)).not.toBe(english)
  expect(moveWords(kind)).not.toBe('')
})

it('a kind that only a newer version makes is said as it is written', () => {
  expect(moveWords('hand_over')).toBe('Hand over')
})
