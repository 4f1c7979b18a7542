import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['packages/*/{src,test}/**/*.test.ts', 'apps/*/{src,test}/**/*.test.{ts,tsx}', 'infra/**/*.test.ts'],
    setupFiles: ['infra/run/property-runs.ts'],
    // A test that asks for a retry hides the one fault in ten that people will meet.
    retry: 0,
    // Properties and servers run on shared machines: slow is not wrong, and nothing sleeps.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { requireAssertions: true },
  },
})
