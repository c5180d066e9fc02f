import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '*.e2e.ts',
  globalSetup: './test/e2e/ready.setup.ts',
  timeout: 300_000,
  // What went wrong on the way is tried again by the minute's alarm at the latest: until then nothing has failed.
  expect: { timeout: 90_000 },
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  outputDir: 'test-results',
})
