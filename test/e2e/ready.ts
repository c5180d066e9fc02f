import { join } from 'node:path'

const folder = join(import.meta.dirname, '../../.output/e2e')

/** What every world begins with: made once a run by ready.setup.ts, because each would spend most of its time on making its own. */
export const ready = {
  folder,
  /** A migrated, empty folder of the embedded database. */
  database: join(folder, 'database'),
  /** Arguments of Node. The API lives for seconds here: compiling PostgreSQL twice, the second time well, costs more than it gives. */
  api: ['--liftoff-only', join(folder, 'api.js')],
  heatline: [join(folder, 'heatline.js')],
}
