import { AppError } from '../errors/app-error.ts'

/** Where a server that runs on the rep's own machine listens. */
export const DEFAULT_SERVER = 'http://127.0.0.1:8787'

const loopback = new Set(['127.0.0.1', 'localhost'])

const parseUrl = (text: string): URL | null => {
  try {
    return new URL(text.trim())
  } catch {
    return null
  }
}

/**
 * The origin of a server's address as a person types it, or null where it is none that may be used:
 * a token goes over plain http only to this machine itself.
 */
export const parseServerUrl = (text: string): string | null => {
  const url = parseUrl(text)
  if (!url || url.username || url.password) return null
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && loopback.has(url.hostname))
  return isSafe ? url.origin : null
}

/** The same for one that is needed. Throws an AppError `bad_server`. */
export const serverUrlOf = (text: string): string => {
  const server = parseServerUrl(text)
  if (server === null) throw new AppError('bad_server', 'expected https://, or http:// on this machine')
  return server
}
