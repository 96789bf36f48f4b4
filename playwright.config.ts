import process from 'node:process'
import { defineConfig } from 'playwright/test'
import { launchOptions } from './engine/cli/browser.ts'

export default defineConfig({
  testDir: 'tests/browser',
  // Minutes long: `npm run test:all` runs them too.
  testIgnore: process.env.TEST_ALL ? [] : ['**/restart.spec.ts', '**/standins.spec.ts', '**/leak.spec.ts', '**/firefox.spec.ts'],
  outputDir: 'test-results',
  snapshotPathTemplate: 'tests/visual/{arg}{ext}',
  globalSetup: './tests/support/serve-deck.ts',
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
