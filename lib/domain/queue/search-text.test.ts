import { describe, expect, it } from 'vitest'
import { excerptOf, foldSearchable, foldText, rangesOf, searchWords } from './search-text.ts'

describe('text as a search sees it', () => {
  it.each([
    ['Zoë Müller', 'zoe muller'],
    ['STRASSE Straße', 'strasse strasse'],
    ['Łódź', 'lodz'],
    ['Ærø', 'aero'],
    ['Œuvre', 'oeuvre'],
    ['Đặng Þór', 'dang thor'],
    ['ΟΔΟΣ οδός', 'οδοσ οδοσ'],
    ['ﬁne Ⅳ', 'fine iv'],
    ['İstanbul ışık', 'istanbul isik'],
    ['O’Brien O‘Brien Oʼbrien', "o'brien o'brien o'brien"],
  ])('"%s" is "%s"', (text, folded) => expect(foldText(text)).toBe(folded))

  it.each([
    ['mueller', 'Müller', true],
    ['muller', 'Mu\u0308ller', true],
    ['mueller', 'Mu\u0308ller', true],
    ['strasse', 'Straße', true],
    ['koeln', 'KÖLN', true],
    ['mueller', 'Muller', false],
    ["o'brien", 'O’Brien', true],
    ['o’brien', "O'Brien", true],
  ])('"%s" is in "%s": %s', (search, text, isIn) => {
    const found = foldSearchable(text)
    expect(searchWords(search).every((word) => found.includes(word))).toBe(isIn)
  })

  it('has no second spelling where it has no umlaut', () => {
    expect(foldSearchable('Zoë Straße')).toBe('zoe strasse')
  })

  it('is asked word by word, none of them twice', () => {
    expect(searchWords('  Müller  acme muller ')).toEqual(['muller', 'acme'])
    expect(searchWords('  ')).toEqual([])
  })

  it.each([
    ['Doe, Jane <jane@acme.example>', ['doe', 'jane', 'jane@acme.example']],
    ['„Acme Inc.“ (Köln)', ['acme', 'inc', 'koln']],
    ['\u2066Ada\u2069', ['ada']],
    ["O'Brien C++ C# +49 30", ["o'brien", 'c++', 'c#', '+49', '30']],
    ['...', ['...']],
  ])('is asked without what stands around a word where it was copied from: %s', (text, words) =>
    expect(searchWords(text)).toEqual(words),
  )
})

describe('where the words stand', () => {
  const marked = (text: string, search: string): string[] =>
    rangesOf(text, searchWords(search)).map(({ from, to }) => text.slice(from, to))

  it.each([
    ['Zoë Müller', 'mull', ['Müll']],
    // The marks written apart, as some systems store them.
    ['Zoe\u0308 Mu\u0308ller', 'zoe mu', ['Zoe\u0308', 'Mu\u0308']],
    ['Müller', 'mue', ['Mü']],
    ['Frau Mu\u0308ller', 'mueller', ['Mu\u0308ller']],
    ['O’Brien', "o'b", ['O’B']],
    ['Weißmann', 'weis', ['Weiß']],
    ['Weißmann', 'sman', ['ßman']],
    ['Ann Hanna', 'ann', ['Ann', 'ann']],
    ['Hanna', 'han anna', ['Hanna']],
    ['Ada 🦊 Fox', 'fox', ['Fox']],
    ['Ada', 'bob', []],
  ])('in "%s" for "%s" is %j', (text, search, found) => expect(marked(text, search)).toEqual(found))
})

describe('an excerpt', () => {
  const note = 'Called twice in March. Wants the security review before anything else is signed this year.'

  it('shows what stands around the first word found', () => {
    expect(excerptOf(note, ['security'], 40)).toBe('… March. Wants the security review before …')
  })

  it('starts with the text where the word stands near its beginning', () => {
    expect(excerptOf(note, ['twice'], 20)).toBe('Called twice in …')
  })

  it('ends with the text where the word stands near its end', () => {
    expect(excerptOf(note, ['year'], 40)).toBe('… is signed this year.')
  })

  it('is the text itself where that is short, on one line', () => {
    expect(excerptOf('Call\nlater', ['later'], 40)).toBe('Call later')
  })
})
