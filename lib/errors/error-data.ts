import { AppError, StorageError } from './app-error.ts'

/** An error as it crosses contexts and is stored: data, never a thrown object. */
export type ErrorData = { code: string; message: string }

/** Names that IndexedDB (and Dexie around it) gives its failures. */
const storageFailures = new Set([
  'QuotaExceededError',
  'DatabaseClosedError',
  'OpenFailedError',
  'VersionError',
  'UnknownError',
  'AbortError',
])

/** The same error in the family, whatever was thrown. */
export const toAppError = (thrown: unknown): AppError => {
  if (thrown instanceof AppError) return thrown
  const name = thrown instanceof Error ? thrown.name : typeof thrown
  const message = thrown instanceof Error ? thrown.message : String(thrown)
  if (storageFailures.has(name)) return new StorageError('storage', `${name}: ${message}`, { cause: thrown })
  return new AppError('internal', `${name}: ${message}`, { cause: thrown })
}

export const errorData = (thrown: unknown): ErrorData => {
  const { code, message } = toAppError(thrown)
  return { code, message }
}
