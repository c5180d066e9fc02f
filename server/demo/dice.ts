import { en, Faker } from '@faker-js/faker'

/** Chance that falls the same way every time: all that is random in the demo comes from here. */
export type Dice = Faker

export const seededDice = (seed: number): Dice => new Faker({ locale: [en], seed })

/** The n-th of a list that is gone through again and again; an empty one is a mistake in the demo's own data. */
export const nth = <T>(values: readonly T[], index: number): T => {
  const value = values[index % values.length]
  if (value === undefined) throw new Error('expected a list that is not empty')
  return value
}
