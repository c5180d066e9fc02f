import { describe, expect, it } from 'vitest'
import { AuthError, StorageError } from './app-error.ts'
import { errorData, toAppError } from './error-data.ts'

describe('whatever is thrown', () => {
  it('stays what it is if it is of the family', () => {
    const error = new AuthError('unauthorized', 'expected a token')
    expect(toAppError(error)).toBe(error)
  })

  it('is a storage failure if the browser’s storage says so', () => {
    const error = toAppError(new DOMException('The disk is full', 'QuotaExceededError'))
    expect(error).toBeInstanceOf(StorageError)
    expect(error.cause).toBeInstanceOf(DOMException)
  })

  it.each([[new TypeError('x is not a function')], ['a text'], [undefined]])(
    'is internal otherwise: %s',
    (thrown) => {
      expect(errorData(thrown)).toMatchObject({ code: 'internal' })
    },
  )
})
