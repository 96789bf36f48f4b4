import process from 'node:process'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'engine/tests/**/*.test.ts'],
    // Minutes long: `npm run test:all` runs them too.
    exclude: process.env.TEST_ALL ? [] : ['**/*.slow.test.ts'],
    environment: 'node',
    isolate: false,
  },
})
