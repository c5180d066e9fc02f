import { describe, expect, it } from 'vitest'
import { aSignal } from '../../test/fixtures/builders.ts'
import { type Account, accountSchema } from '../contract/account.ts'
import { accountRowOf } from '../db/account-row.ts'
import { isSameAccount } from './touched-leads.ts'

const row = (over: Partial<Account> = {}, generation = 1) =>
  accountRowOf(
    accountSchema.parse({ id: 'acme', name: 'Acme', domain: null, attributes: {}, lists: [], ...over }),
    generation,
  )

describe('an account that comes again', () => {
  it('is the same to its leads, whatever snapshot it is of and whatever more was seen of it', () => {
    expect(isSameAccount(row({ signals: [aSignal()] }, 2), row())).toBe(true)
    const { signals: _, ...ofAnEarlierVersion } = row()
    expect(isSameAccount(row(), ofAnEarlierVersion)).toBe(true)
  })

  it('is another when anything else of it is', () => {
    expect(isSameAccount(row({ lists: ['target'] }), row())).toBe(false)
    expect(isSameAccount(row(), undefined)).toBe(false)
  })
})
