import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { include: ['tests/**/*.test.ts', 'engine/tests/**/*.test.ts'], exclude: ['tests/browser/**'], environment: 'node', isolate: false },
})
