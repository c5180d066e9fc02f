import { configDefaults, defineConfig } from 'vitest/config'
import { WxtVitest } from 'wxt/testing'

const extensionRooms = [
  'api',
  'auth',
  'db',
  'sync',
  'notify',
  'queries',
  'actions',
  'messaging',
  'settings',
  'ui-state',
  'beside',
  'errors',
]

/** No test measures time; these only end what hangs, on the slowest machine too. */
const patience = { testTimeout: 120_000, hookTimeout: 120_000 }

export default defineConfig({
  test: {
    exclude: [...configDefaults.exclude, '.output/**', 'test/e2e/**'],
    projects: [
      {
        test: {
          name: 'domain',
          include: [
            'lib/{contract,domain,sites}/**/*.test.ts',
            'test/{architecture,property}/**/*.test.ts',
            'server/cli/**/*.test.ts',
          ],
          ...patience,
        },
      },
      ...['pglite', 'postgres'].map((database) => ({
        test: {
          name: `server-${database}`,
          include: ['server/**/*.test.ts'],
          exclude: ['server/cli/**'],
          env: { HEATLINE_TEST_DATABASE: database },
          globalSetup: ['test/fixtures/database.setup.ts'],
          ...patience,
        },
      })),
      {
        plugins: [WxtVitest()],
        test: {
          name: 'extension',
          include: [
            `lib/{${extensionRooms.join(',')}}/**/*.test.{ts,tsx}`,
            'components/**/*.test.{ts,tsx}',
            'test/{integration,faults}/**/*.test.ts',
          ],
          setupFiles: ['fake-indexeddb/auto', 'test/fixtures/words.setup.ts'],
          ...patience,
        },
      },
    ],
  },
})
