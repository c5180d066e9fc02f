import type { AccountInput } from '../../lib/contract/account.ts'
import { accountIdSchema, type MemberId } from '../../lib/contract/ids.ts'
import { type Dice, nth } from './dice.ts'
import { demoReps } from './team.ts'

/** How well an account fits what the example model looks for. */
export type AccountKind =
  | 'ideal'
  | 'good'
  | 'right-size'
  | 'right-industry'
  | 'neither'
  | 'wrong-industry'
  | 'competitor'

export type DemoAccount = { kind: AccountKind; repId: MemberId; facts: AccountInput }

/** One rep's territory. */
const territory: readonly (readonly [AccountKind, number])[] = [
  ['ideal', 4],
  ['good', 5],
  ['right-size', 3],
  ['right-industry', 2],
  ['neither', 3],
  ['wrong-industry', 2],
  ['competitor', 1],
]

const industries: Record<AccountKind, readonly string[]> = {
  ideal: ['software', 'finance'],
  good: ['finance', 'software'],
  'right-size': ['logistics', 'manufacturing', 'retail'],
  'right-industry': ['software', 'finance'],
  neither: ['healthcare', 'manufacturing', 'retail'],
  'wrong-industry': ['agency', 'education'],
  competitor: ['software'],
}

const trades: Record<string, readonly string[]> = {
  software: ['Software', 'Systems', 'Cloud'],
  finance: ['Capital', 'Finance', 'Payments'],
  logistics: ['Freight', 'Logistics'],
  manufacturing: ['Works', 'Components'],
  retail: ['Stores', 'Retail'],
  healthcare: ['Health', 'Clinics'],
  agency: ['Media Agency', 'Creative Agency'],
  education: ['Academy', 'College'],
}

const countries = ['Germany', 'Netherlands', 'Sweden', 'United Kingdom', 'France', 'Spain'] as const

// Made up, so that no company is meant: none of these is a word.
const beginnings = [
  'Aldu',
  'Brin',
  'Corva',
  'Delmo',
  'Elva',
  'Fenro',
  'Galte',
  'Halmi',
  'Iste',
  'Jorva',
] as const
const endings = ['mere', 'quist', 'tava', 'ndale', 'rovo', 'lune'] as const

const employeesOf = (kind: AccountKind, dice: Dice): number => {
  if (kind === 'ideal' || kind === 'good' || kind === 'right-size')
    return dice.number.int({ min: 60, max: 480 })
  return dice.datatype.boolean()
    ? dice.number.int({ min: 4, max: 45 })
    : dice.number.int({ min: 620, max: 9000 })
}

const factsOf = (kind: AccountKind, index: number, dice: Dice): AccountInput => {
  const industry = nth(industries[kind], index)
  const word = `${nth(beginnings, index)}${nth(endings, Math.floor(index / beginnings.length))}`
  const name = `${word} ${nth(trades[industry] ?? [], index)}`
  return {
    id: accountIdSchema.parse(`company-${(index + 1).toString().padStart(2, '0')}`),
    name,
    domain: `${word.toLowerCase()}.example`,
    attributes: {
      industry,
      employees: employeesOf(kind, dice),
      country: nth(countries, dice.number.int({ min: 0, max: 5 })),
      // Known of some only: the receipt says so.
      ...(kind === 'ideal' ? { complementaryTools: true } : {}),
      ...(kind === 'right-size' ? { complementaryTools: false } : {}),
    },
    recordUrls: [
      `https://app.hubspot.com/contacts/99000001/record/0-2/${8_100_001 + index}`,
      `https://www.linkedin.com/company/${word.toLowerCase()}-demo/`,
    ],
    lists: [...(kind === 'ideal' ? ['target'] : []), ...(kind === 'competitor' ? ['competitor'] : [])],
  }
}

/** Sixty companies, twenty for each rep. */
export const demoAccounts = (dice: Dice): DemoAccount[] =>
  demoReps
    .flatMap(({ id }) =>
      territory.flatMap(([kind, count]) => Array.from({ length: count }, () => ({ kind, repId: id }))),
    )
    .map((account, index) => ({ ...account, facts: factsOf(account.kind, index, dice) }))
