import process from 'node:process'
import { defineConfig } from 'playwright/test'
import { launchOptions } from './engine/cli/browser.ts'

/** Minutes long: `npm run test:all` runs them too. */
const slow = ['**/*.slow.spec.ts']

export default defineConfig({
  outputDir: 'test-results',
  snapshotPathTemplate: 'tests/visual/{arg}{ext}',
  globalSetup: './engine/tests/support/fixture.ts',
  testIgnore: process.env.TEST_ALL ? [] : slow,
  projects: [
    { name: 'talk', testDir: 'tests/browser' },
    { name: 'engine', testDir: 'engine/tests', testMatch: '**/*.spec.ts' },
  ],
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    viewport: { width: 1280, height: 720 },
    colorScheme: 'light',
    contextOptions: { reducedMotion: 'reduce' },
    // Only the tests of the offline copy want it: what a worker fetches passes by all other tests.
    serviceWorkers: 'block',
    launchOptions: await launchOptions(),
  },
})
