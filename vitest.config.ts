import { configDefaults, defineConfig } from 'vitest/config'
import { WxtVitest } from 'wxt/testing'

const extensionRooms = [
  'api',
  'auth',
  'db',
  'sync',
  'queries',
  'actions',
  'messaging',
  'settings',
  'ui-state',
  'errors',
]

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
            'scripts/**/*.test.ts',
          ],
        },
      },
      ...['pglite', 'postgres'].map((database) => ({
        test: {
          name: `server-${database}`,
          include: ['server/**/*.test.ts'],
          env: { HEATLINE_TEST_DATABASE: database },
          globalSetup: ['test/fixtures/database.setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
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
          setupFiles: ['fake-indexeddb/auto'],
          testTimeout: 30_000,
          // The first test after a new migration makes the database that the others copy.
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
