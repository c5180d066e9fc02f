import { describe, expect, it } from 'vitest'
import { wholeWordTest } from './whole-words.ts'

describe('whole words', () => {
  it.each([
    ['VP', 'VP Sales', true],
    ['vp', 'Sales (VP)', true],
    ['VP', 'MVP', false],
    ['VP', 'VPs', false],
    ['VP', 'SVP of Sales', false],
    ['VP', 'VP2', false],
    ['VP', 'VP_sales', false],
    ['vice president', 'Senior Vice  President', true],
    ['vice president', 'Vice-President', false],
    ['C++', 'Rust and C++ developer', true],
    ['R&D', 'Head of R&D', true],
    ['R.D', 'RxD', false],
    ['straße', 'HAUPT STRASSE 5', true],
    ['ОДОС', 'одос', true],
    ['ΟΔΟΣ', 'οδος', true],
    ['café', 'Cafe\u0301 owner', true],
    ['cafe', 'Cafe\u0301 owner', false],
    ['主管', '销售 主管', true],
    ['', 'anything', false],
    ['  ', 'any thing', false],
  ])('finds "%s" in "%s": %s', (word, text, found) => expect(wholeWordTest([word])(text)).toBe(found))

  it.each([...'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~–€'])('takes %s in a word for itself', (sign) => {
    const test = wholeWordTest([`e${sign}commerce`])
    expect([test(`Head of E${sign}Commerce`), test('Head of EXCommerce')]).toEqual([true, false])
  })

  it('finds any of several', () => {
    const test = wholeWordTest(['ceo', 'cto'])
    expect([test('CTO'), test('CEO'), test('CFO')]).toEqual([true, true, false])
  })
})
