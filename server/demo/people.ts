import type { Dice } from './dice.ts'

export type Level = 'top' | 'middle' | 'worker' | 'student' | 'unknown'

/** "Director or above" is the top; the middle and below score no seniority. */
const titles: Record<Exclude<Level, 'unknown'>, readonly string[]> = {
  top: [
    'CEO',
    'Co-founder & COO',
    'Chief Revenue Officer',
    'CTO',
    'VP Sales',
    'Vice President Marketing',
    'Head of Revenue Operations',
    'Head of Business Development',
    'Sales Director',
    'Director of Operations',
    'Director, Demand Generation',
  ],
  middle: [
    'Marketing Manager',
    'Sales Operations Manager',
    'Team Lead Inside Sales',
    'Account Manager',
    'IT Manager',
    'Assistant Director of Sales',
  ],
  worker: [
    'Business Analyst',
    'Product Owner',
    'Sales Development Representative',
    'Executive Assistant to the CEO',
    'Software Engineer',
    'MVP Programme Coordinator',
    'Growth Marketer',
  ],
  student: ['Student, Business Informatics', 'Marketing Intern', 'Working Student Sales', 'MBA Student'],
}

export type Person = {
  name: string
  email: string
  title: string | null
  phone: string | null
  linkedinUrl: string | null
}

const slugOf = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '')

/** Numbers that the regulators of these countries keep free for films and books. */
const phoneOf = (dice: Dice): string =>
  dice.helpers.arrayElement([
    `+44 20 7946 0${dice.string.numeric(3)}`,
    `+44 1632 960${dice.string.numeric(3)}`,
    `+49 30 23125 ${dice.string.numeric(3)}`,
    `+33 1 99 00 ${dice.string.numeric(2)} ${dice.string.numeric(2)}`,
  ])

const nameOf = (dice: Dice, taken: Set<string>): { first: string; last: string } => {
  const first = dice.person.firstName()
  const last = dice.person.lastName()
  if (taken.has(`${first} ${last}`)) return nameOf(dice, taken)
  taken.add(`${first} ${last}`)
  return { first, last }
}

/** Somebody who does not exist, at a company's host. `taken` keeps two of them from sharing a name. */
export const somebody = (dice: Dice, level: Level, host: string, taken: Set<string>): Person => {
  const { first, last } = nameOf(dice, taken)
  const slug = slugOf(`${first} ${last}`)
  // A tail that nobody chose, so that the address is no real person's.
  const tail = dice.string.hexadecimal({ length: 9, casing: 'lower', prefix: '' })
  return {
    name: `${first} ${last}`,
    email: `${slug.replaceAll('-', '.')}@${host}`,
    title: level === 'unknown' ? null : dice.helpers.arrayElement(titles[level]),
    phone: dice.number.float() < 0.75 ? phoneOf(dice) : null,
    linkedinUrl: dice.number.float() < 0.8 ? `https://www.linkedin.com/in/${slug}-demo-${tail}/` : null,
  }
}
