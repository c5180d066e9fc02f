import { z } from 'zod'

/**
 * An extension's pages may not compile code from strings, and zod looks whether they may when a schema is made: so this
 * comes before every import of the contract. Without it parsing works too, but each start reports a violation of the policy.
 */
z.config({ jitless: true })
