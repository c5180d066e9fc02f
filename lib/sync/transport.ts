import type { Transport } from '../api/request.ts'
import { getMeta } from '../db/meta.ts'
import type { SyncDeps } from './sync-deps.ts'

/** Null: nobody is signed in, or no longer to the server that the copy is of. */
export const transportOf = async ({ db, credentials, fetch, clock }: SyncDeps): Promise<Transport | null> => {
  const [session, secret] = await Promise.all([getMeta(db, 'session'), credentials.read()])
  if (!session || secret?.server !== session.server) return null
  return { server: secret.server, token: secret.token, fetch, clock }
}
