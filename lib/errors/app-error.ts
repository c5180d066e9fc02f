/** What went wrong, as callers must tell it apart; words for people come from the locale by code. */
type AppErrorOptions = { cause?: unknown }

/** The root of every error this extension raises on purpose. `code` is stable, `message` is for logs and names ids only. */
export class AppError extends Error {
  override name = 'AppError'

  constructor(
    readonly code: string,
    message: string,
    options: AppErrorOptions = {},
  ) {
    super(message, options)
  }
}

/** No usable answer: offline, timed out, 5xx or 429. Trying again later may help. */
export class NetworkError extends AppError {
  override name = 'NetworkError'

  constructor(
    code: 'offline' | 'timeout' | 'unavailable' | 'rate_limited',
    message: string,
    /** How long the server asked to be left alone, in milliseconds; null if it did not say. */
    readonly retryAfterMs: number | null = null,
    options: AppErrorOptions = {},
  ) {
    super(code, message, options)
  }
}

/** The server does not know who asks, or no longer: signing in again may help. */
export class AuthError extends AppError {
  override name = 'AuthError'
}

/** The other side said something that this version does not understand. Trying again does not help. */
export class ContractError extends AppError {
  override name = 'ContractError'
}

/** The server understood and said no. `status` is the HTTP status. */
export class ConflictError extends AppError {
  override name = 'ConflictError'

  constructor(
    code: string,
    message: string,
    readonly status: number,
    options: AppErrorOptions = {},
  ) {
    super(code, message, options)
  }
}

/** The browser's own storage failed: full, closed or damaged. */
export class StorageError extends AppError {
  override name = 'StorageError'
}
