import type { Logger } from 'pino'
import type { Millis } from '../lib/contract/index.ts'
import type { Auth } from './auth/auth.ts'
import type { Database } from './db/database.ts'

/** All that the API needs from outside; nothing else is read, so that a test can turn every one of them. */
export type AppDeps = { db: Database; clock: () => Millis; auth: Auth; logger: Logger; demo: boolean }
