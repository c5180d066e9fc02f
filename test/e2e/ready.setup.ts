import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { openPglite } from '../../server/db/open-pglite.ts'
import { pgliteSnapshot } from '../fixtures/pglite-snapshot.ts'
import { startPostgresWithTemplate } from '../fixtures/postgres.ts'
import { POSTGRES, ready } from './ready.ts'

const server = join(import.meta.dirname, '../../server')

/** The API and the command line without the loader that would read their hundreds of files anew in each process. */
const buildServer = async (): Promise<void> => {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    // All in few files: reading the packages' own hundreds takes as long as opening the database, which finds its files beside itself.
    ssr: { noExternal: true, external: ['@electric-sql/pglite', 'email-providers'] },
    build: {
      ssr: true,
      outDir: ready.folder,
      rolldownOptions: {
        input: { api: join(server, 'main.ts'), heatline: join(server, 'cli/main.ts') },
        output: { chunkFileNames: '[name].js' },
      },
    },
  })
  cpSync(join(server, 'db/migrations'), join(ready.folder, 'migrations'), { recursive: true })
}

const makeEmbeddedDatabase = async (): Promise<void> => {
  const { database } = await openPglite({ dataDir: ready.embeddedDatabase, snapshot: await pgliteSnapshot() })
  await database.close()
}

export default async (): Promise<() => Promise<void>> => {
  rmSync(ready.folder, { recursive: true, force: true })
  await buildServer()
  await makeEmbeddedDatabase()
  const { url, stop } = await startPostgresWithTemplate()
  process.env[POSTGRES] = url
  return stop
}
