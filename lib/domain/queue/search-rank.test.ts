import { describe, expect, it } from 'vitest'
import { bestFirst, rankOf, type SearchTexts } from './search-rank.ts'
import { foldText, searchWords } from './search-text.ts'

const someone = (name: string, over: Partial<SearchTexts> = {}) => ({
  name,
  texts: {
    name: foldText(name),
    company: '',
    email: '',
    title: '',
    notes: '',
    ...Object.fromEntries(Object.entries(over).map(([key, text]) => [key, foldText(text)])),
  },
})

const found = (search: string, ...people: ReturnType<typeof someone>[]): string[] =>
  bestFirst(people, searchWords(search)).map(({ name }) => name)

describe('what answers a search', () => {
  it('comes by where the word stands: a name that begins with it, a name, a company, an e-mail, a title, a note', () => {
    const people = [
      someone('Noted', { notes: 'met the max of it' }),
      someone('Titled', { title: 'Max manager' }),
      someone('Mailed', { email: 'max@acme.example' }),
      someone('Employed', { company: 'Max & Sons' }),
      someone('Climax Inside'),
      someone('Ada Max'),
    ]
    expect(found('max', ...people)).toEqual(people.map(({ name }) => name).reverse())
  })

  it('holds every word, each wherever it stands', () => {
    const atAcme = someone('Ada Ray', { company: 'Acme' })
    const elsewhere = someone('Ada Fay', { company: 'Other' })
    expect(found('acme ada', elsewhere, atAcme)).toEqual(['Ada Ray'])
    expect(rankOf(elsewhere.texts, ['acme', 'ada'])).toBeNull()
  })

  it('is as good as the sum of its words', () => {
    const both = someone('Ada Ray', { company: 'Acme' })
    const noted = someone('Bob', { company: 'Acme', notes: 'asked by Ada' })
    expect(found('ada acme', noted, both)).toEqual(['Ada Ray', 'Bob'])
  })

  it('counts a hyphen and an apostrophe as the beginning of a word, a letter of any script as the inside of one', () => {
    const people = [someone('Bruneaux'), someone('Anna-Neaux'), someone("O'Neaux"), someone('Éneaux')]
    expect(found('neaux', ...people)).toEqual(['Anna-Neaux', "O'Neaux", 'Bruneaux', 'Éneaux'])
  })

  it('stays as it came where it answers as well', () => {
    expect(found('ada', someone('Ada B'), someone('Ada A'))).toEqual(['Ada B', 'Ada A'])
  })

  it('is not found across two fields', () => {
    expect(found('rayacme', someone('Ada Ray', { company: 'Acme' }))).toEqual([])
  })
})
