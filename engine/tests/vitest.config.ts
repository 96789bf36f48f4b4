import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { include: ['engine/tests/**/*.test.ts'], exclude: ['**/*.slow.test.ts'], environment: 'node', isolate: false },
})
