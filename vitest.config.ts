import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { include: ['tests/unit/**/*.test.ts', 'tests/mutation/**/*.test.ts'], environment: 'node', isolate: false },
})
