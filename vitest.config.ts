import { playwright } from '@vitest/browser-playwright'
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
const patience = { testTimeout: 300_000, hookTimeout: 300_000, expect: { poll: { timeout: 60_000 } } }

/** For processes that live for seconds: compiling PostgreSQL twice, the second time well, costs them more than it gives. */
const hurried = ['--liftoff-only']

/** One process for file after file, where no file leaves anything behind: each would load all modules, and PostgreSQL, anew. */
const shared = { isolate: false }

/** A page asks for the setup of {@link WxtVitest} by a path and with a query, which that does not know as its own. */
const wxtSetupInPage = {
  name: 'wxt-setup-in-page',
  enforce: 'pre' as const,
  resolveId: (id: string) => (id.includes('virtual:wxt-setup') ? '\0virtual:wxt-setup' : undefined),
}

export default defineConfig({
  test: {
    // Left to itself, one of two cores waits.
    maxWorkers: '100%',
    exclude: [...configDefaults.exclude, '.output/**', 'test/e2e/**'],
    projects: [
      {
        test: {
          name: 'domain',
          ...shared,
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
          execArgv: hurried,
          ...shared,
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
            `lib/{${extensionRooms.join(',')}}/**/*.test.ts`,
            'components/**/*.test.ts',
            'test/{integration,faults}/**/*.test.ts',
          ],
          setupFiles: ['fake-indexeddb/auto', 'test/fixtures/words.setup.ts'],
          ...patience,
        },
      },
      {
        plugins: [WxtVitest(), wxtSetupInPage],
        // Found before the first test is run: what is come across later would be bundled apart, with a React of its own.
        optimizeDeps: {
          entries: ['components/**/*.test.tsx'],
          include: ['vitest-browser-react', 'wxt/testing/fake-browser'],
        },
        test: {
          name: 'components',
          include: ['components/**/*.test.tsx'],
          setupFiles: ['test/fixtures/words.setup.ts', 'test/fixtures/page.setup.ts'],
          browser: {
            enabled: true,
            headless: true,
            provider: playwright({
              launchOptions: {
                executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
                args: ['--no-sandbox'],
              },
            }),
            instances: [{ browser: 'chromium' }],
            viewport: { width: 400, height: 800 },
            screenshotFailures: false,
          },
          ...patience,
        },
      },
    ],
  },
})
