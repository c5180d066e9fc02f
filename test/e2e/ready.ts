import { join } from 'node:path'

/** Set for the processes that run the tests. */
export const POSTGRES = 'HEATLINE_E2E_POSTGRES'

const folder = join(import.meta.dirname, '../../.output/e2e')

/** What every world begins with: made once a run by ready.setup.ts, because each would spend most of its time on making its own. */
export const ready = {
  folder,
  /** A migrated, empty folder of the embedded database. */
  embeddedDatabase: join(folder, 'database'),
  /** Where the run's PostgreSQL is, whose template each world copies. */
  postgres: () => process.env[POSTGRES] ?? '',
  /** Arguments of Node. The API lives for seconds here: compiling PostgreSQL twice, the second time well, costs more than it gives. */
  api: ['--liftoff-only', join(folder, 'api.js')],
  heatline: [join(folder, 'heatline.js')],
}
